import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { SheetView } from '../sheet-view.tsx'
import styles from './trial-view.module.css'
import type { PersonLine, Tried } from './trial.ts'

type Version = Awaited<ReturnType<typeof api.trials.sheets>>['after']

/** One person's two whole sheets, the one compared with and the tried one, every number with its formula. */
export function BothSheets({ person, tried }: { person: PersonLine; tried: Tried }) {
  const answer = useQuery(ask(api.trials.sheets, { personId: person.personId, ...tried }))
  const t = useT()
  if (answer.error) return <ErrorNote error={answer.error} onRetry={answer.refetch} />
  if (!answer.data) return <Loading lines={12} />
  const { before, after } = answer.data
  return (
    <div className={styles['both']}>
      <Half name={t('trials.before')} version={before} grade={person.gradeBefore} />
      <Half name={t('trials.now')} version={after} grade={person.grade} />
    </div>
  )
}

function Half({ name, version, grade }: { name: string; version: Version; grade: string | null }) {
  const t = useT()
  const { scheme, sheet } = version
  const title =
    scheme.number === null ? scheme.title : t('trials.version', { title: scheme.title, number: scheme.number })
  return (
    <section aria-label={name}>
      <header>
        <h3>{name}</h3>
        <p>{title}</p>
        <p>
          <strong>{sheet.total ?? t('ui.noValue')}</strong> {grade ?? t('trials.noGrade')}
        </p>
      </header>
      <SheetView sheet={sheet} />
    </section>
  )
}
