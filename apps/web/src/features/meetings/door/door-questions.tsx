import { useState } from 'react'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useExplainError } from '../../../ui/notices/explain-error.ts'
import { toast } from '../../../ui/notices/toast-store.ts'
import type { DoorQuestion } from './door.ts'
import type { DoorDesk } from './door-desk.ts'
import styles from './door.module.css'

interface Props {
  questions: readonly DoorQuestion[]
  online: boolean
  keeper: DoorDesk
}

/** Words that contradict each other: nothing is lost, and the organiser says which stands. */
export function DoorQuestions({ questions, online, keeper }: Props) {
  const t = useT()
  if (questions.length === 0) return null
  return (
    <section className={styles['questions']} aria-label={t('door.questions', { count: questions.length })}>
      <h2>{t('door.questions', { count: questions.length })}</h2>
      {online ? null : <p>{t('door.onlineOnly')}</p>}
      <ul role="list">
        {questions.map((question) => (
          <Question key={question.id} question={question} online={online} keeper={keeper} />
        ))}
      </ul>
    </section>
  )
}

function Question({ question, online, keeper }: { question: DoorQuestion; online: boolean; keeper: DoorDesk }) {
  const explain = useExplainError()
  const t = useT()
  const [busy, setBusy] = useState(false)
  const settle = (take: boolean) => {
    setBusy(true)
    keeper
      .settle(question.id, take)
      .catch((error: unknown) => toast({ text: explain(error), tone: 'grave' }))
      .finally(() => setBusy(false))
  }
  return (
    <li>
      <p>{useSentence(question)}</p>
      {online ? (
        <div className={styles['answers']}>
          <Button look="main" busy={busy} onPress={() => settle(true)}>
            {t('door.take')}
          </Button>
          <Button busy={busy} onPress={() => settle(false)}>
            {t('door.leave')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function useSentence({ name, byName, at, state, current, source, onList }: DoorQuestion): string {
  const t = useT()
  const dates = useDates()
  const said = state ? t(`door.marks.${state}`) : t('door.takenBack')
  const stands = current ? t(`door.marks.${current}`) : t('door.nothing')
  const time = dates.time(at)
  if (!onList) return t('door.offList', { name, who: byName, time, said })
  return source === 'scan'
    ? t('door.scanned', { name, time, stands })
    : t('door.question', { name, who: byName, time, said, stands })
}
