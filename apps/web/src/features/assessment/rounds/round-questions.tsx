import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { AdoptRound } from './adopt-round.tsx'
import { CirculateRound } from './circulate-round.tsx'
import { wordsFor, type Round } from './round.ts'

export type AskedOfRound = 'startVerification' | 'tell' | 'adopt' | 'circulate' | 'file' | 'cancel'

interface Props {
  round: Round
  asked: AskedOfRound | null
  onClose: () => void
}

/** What is asked before an act on a round. */
export function RoundQuestions({ round, asked, onClose }: Props) {
  const t = useT()
  const { id, version } = round
  const start = useAct(api.rounds.startVerification, { done: t('rounds.verificationStarted'), touches: ['tasks'] })
  const cancel = useAct(api.rounds.cancel, { done: t('rounds.cancelled'), touches: ['tasks'] })
  return (
    <>
      <ConfirmWithReason
        open={asked === 'startVerification'}
        title={t('rounds.startVerification')}
        confirmLabel={t('rounds.startVerification')}
        onConfirm={() => start.send({ id, version })}
        onClose={onClose}
      >
        {t('rounds.startVerificationAsk')}
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asked === 'cancel'}
        title={t('rounds.cancel')}
        reasonLabel={t('rounds.reason')}
        confirmLabel={t('rounds.cancel')}
        grave
        onConfirm={(reason) => cancel.send({ id, version, reason })}
        onClose={onClose}
      >
        {t('rounds.cancelAsk')}
      </ConfirmWithReason>
      <Tell round={round} open={asked === 'tell'} onClose={onClose} />
      <FileRound round={round} open={asked === 'file'} onClose={onClose} />
      {asked === 'adopt' ? <AdoptRound round={round} onClose={onClose} /> : null}
      {asked === 'circulate' ? <CirculateRound round={round} onClose={onClose} /> : null}
    </>
  )
}

interface DialogProps {
  round: Round
  open: boolean
  onClose: () => void
}

function Tell({ round: { id, version, subject }, open, onClose }: DialogProps) {
  const t = useT()
  const who = wordsFor(subject)
  const tell = useAct(api.rounds.tell, { touches: ['tasks', 'sheets'] })
  return (
    <FormDrawer<{ until?: string }>
      open={open}
      title={t(`rounds.${who}.tell`)}
      onClose={onClose}
      done={t(`rounds.${who}.told`)}
      onSubmit={({ until }) => tell.send({ id, version, ...(until && { until }) })}
    >
      <p>{t(`rounds.${who}.tellLead`)}</p>
      <DayField name="until" label={t('rounds.tellUntil')} hint={t('rounds.tellUntilHint')} />
    </FormDrawer>
  )
}

function FileRound({ round: { id, version }, open, onClose }: DialogProps) {
  const t = useT()
  const file = useAct(api.rounds.file)
  return (
    <FormDrawer<{ filedAs: string }>
      open={open}
      title={t('rounds.file')}
      onClose={onClose}
      done={t('rounds.filed')}
      onSubmit={({ filedAs }) => file.send({ id, version, filedAs })}
    >
      <TextField name="filedAs" label={t('rounds.fileAs')} required max={60} />
    </FormDrawer>
  )
}
