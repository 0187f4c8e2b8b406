import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import type { Proposal } from '../proposal.ts'
import type { SaveState, useAutosave } from './use-autosave.ts'
import styles from './writing.module.css'

interface Props {
  proposal: Proposal
  saving: ReturnType<typeof useAutosave>
  /** Why nothing can be written any more, if so. */
  closed: string | null
}

/** Says where the text stands, and asks when another device has a newer one. */
export function SaveLine({ proposal, saving, closed }: Props) {
  const t = useT()
  const wordOf = useWordOf()
  const { state } = saving
  if (closed) return <Note tone="warn">{wordOf('reasons', closed, closed)}</Note>
  if (state.kind !== 'conflict') return <Said state={state} />
  return (
    <Note tone="warn">
      <p>{t('proposals.writing.conflict')}</p>
      <div className={styles['choices']}>
        <Button onPress={() => saving.keepMine(state.revision)}>{t('proposals.writing.mineWins')}</Button>
        <Button onPress={async () => saving.takeTheirs(await api.proposals.read({ id: proposal.id }))}>
          {t('proposals.writing.theirsWins')}
        </Button>
      </div>
    </Note>
  )
}

function Said({ state }: { state: Exclude<SaveState, { kind: 'conflict' }> }) {
  const t = useT()
  const dates = useDates()
  if (state.kind === 'kept') return <Note tone="warn">{t('proposals.writing.kept')}</Note>
  const said =
    state.kind === 'saving'
      ? t('proposals.writing.saving')
      : state.at && t('proposals.writing.saved', { at: dates.moment(state.at.toISOString()) })
  return (
    <p className={styles['said']} role="status">
      {said}
    </p>
  )
}
