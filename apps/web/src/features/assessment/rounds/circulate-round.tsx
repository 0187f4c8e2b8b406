import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { LongTextField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { Round } from './round.ts'

interface Values {
  documentNumber: string
  title?: string
  recipients: string
  issuer: string
  signedOn: string
  copies?: string
}

/** Names, one a line. */
const linesOf = (text = '') =>
  text
    .split(/[\n、；;]/)
    .map((line) => line.trim())
    .filter(Boolean)

/** Issues the circular about an adopted round. */
export function CirculateRound({ round: { id, version }, onClose }: { round: Round; onClose: () => void }) {
  const t = useT()
  const { committee, today } = useSession()
  const circulate = useAct(api.rounds.circulate)
  const send = ({ title, recipients, copies, ...rest }: Values) =>
    circulate.send({
      id,
      version,
      ...rest,
      ...(title && { title }),
      recipients: linesOf(recipients),
      copies: linesOf(copies),
    })
  return (
    <FormDrawer<Values>
      open
      title={t('rounds.circulate')}
      initial={{ issuer: committee.name, signedOn: today }}
      onClose={onClose}
      done={t('rounds.circulated')}
      onSubmit={send}
    >
      <TextField
        name="documentNumber"
        label={t('rounds.documentNumber')}
        hint={t('rounds.documentNumberHint')}
        required
        max={40}
      />
      <TextField name="title" label={t('rounds.circularTitle')} max={80} />
      <LongTextField name="recipients" label={t('rounds.recipients')} hint={t('rounds.manyHint')} required lines={3} />
      <TextField name="issuer" label={t('rounds.issuer')} required max={60} />
      <DayField name="signedOn" label={t('rounds.signedOn')} required />
      <LongTextField name="copies" label={t('rounds.copies')} hint={t('rounds.manyHint')} lines={2} />
    </FormDrawer>
  )
}
