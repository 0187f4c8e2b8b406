import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { OwnerFields, ownerOf, type OwnerValues } from '../owner-fields.tsx'
import type { Act, TaskSheet } from '../task.ts'
import { OpinionField } from './opinion-field.tsx'

export type Asked = Exclude<Act, 'accept'>

interface Values extends Partial<OwnerValues> {
  text?: string
  dueOn?: string
  verdict?: 'agree' | 'refuse'
  recordId?: string
}

interface Props {
  task: TaskSheet
  asked: Asked | null
  onClose: () => void
}

/** What an act asks for: its words, a day, an owner or a record; usual words are one tap away. */
export function TaskQuestion({ task, asked, onClose }: Props) {
  const t = useT()
  const send = useSend(task.id)
  if (asked === null) return null
  return (
    <FormDrawer<Values>
      open
      title={t(`supervision.acts.${asked}`)}
      initial={{ ownerKind: 'person', verdict: 'agree' }}
      onClose={onClose}
      done={t(`supervision.done.${asked}`)}
      submitLabel={t(`supervision.acts.${asked}`)}
      onSubmit={(values) => send[asked](values)}
    >
      <Fields asked={asked} task={task} />
    </FormDrawer>
  )
}

function useSend(id: string): Record<Asked, (values: Values) => Promise<unknown>> {
  const touched = { touches: ['supervision', 'directives', 'meetings', 'ledger'] as const }
  const giveBack = useAct(api.tasks.return, touched)
  const handOver = useAct(api.tasks.handOver, touched)
  const urge = useAct(api.tasks.urge, touched)
  const askExtension = useAct(api.tasks.askExtension, touched)
  const answerExtension = useAct(api.tasks.answerExtension, touched)
  const withdraw = useAct(api.tasks.withdraw, touched)
  const report = useAct(api.tasks.report, touched)
  const sendBack = useAct(api.tasks.sendBack, touched)
  const close = useAct(api.tasks.close, touched)
  const advise = useAct(api.tasks.advise, touched)
  const instruct = useAct(api.tasks.instruct, touched)
  const addEvidence = useAct(api.tasks.addEvidence, touched)
  const words = ({ text = '' }: Values) => text.trim()
  const note = (values: Values) => (words(values) === '' ? {} : { note: words(values) })
  return {
    return: (values) => giveBack.send({ id, reason: words(values) }),
    handOver: (values) => handOver.send({ id, reason: words(values), ...ownerOf({ ownerKind: 'person', ...values }) }),
    urge: (values) => urge.send({ id, ...note(values) }),
    askExtension: (values) => askExtension.send({ id, dueOn: values.dueOn ?? '', reason: words(values) }),
    answerExtension: (values) => answerExtension.send({ id, agree: values.verdict === 'agree', ...note(values) }),
    withdraw: (values) => withdraw.send({ id, reason: words(values) }),
    report: (values) => report.send({ id, result: words(values) }),
    sendBack: (values) => sendBack.send({ id, reason: words(values) }),
    close: (values) => close.send({ id, ...(words(values) !== '' && { result: words(values) }) }),
    advise: (values) => advise.send({ id, wording: words(values) }),
    instruct: (values) => instruct.send({ id, wording: words(values) }),
    addEvidence: ({ recordId = '' }) => addEvidence.send({ id, recordKind: 'meeting', recordId }),
  }
}

function Fields({ asked, task }: { asked: Asked; task: TaskSheet }) {
  const t = useT()
  switch (asked) {
    case 'return':
      return <OpinionField label={t('supervision.returnReason')} required before={t('supervision.ask.return')} />
    case 'withdraw':
      return <OpinionField label={t('supervision.withdrawReason')} required before={t('supervision.ask.withdraw')} />
    case 'handOver':
      return (
        <>
          <OwnerFields />
          <OpinionField label={t('supervision.handOverReason')} required />
        </>
      )
    case 'urge':
      return <OpinionField label={t('supervision.urgeNote')} max={200} />
    case 'askExtension':
      return (
        <>
          <DayField name="dueOn" label={t('supervision.extendTo')} required />
          <OpinionField label={t('supervision.extendReason')} required />
        </>
      )
    case 'answerExtension':
      return <Answer />
    case 'addEvidence':
      return (
        <SearchField
          name="recordId"
          label={t('supervision.meeting')}
          hint={t('supervision.meetingHint')}
          required
          search={searchMeetings}
        />
      )
    case 'close':
      return task.state === 'reported' ? (
        <OpinionField label={t('supervision.closeNote')} />
      ) : (
        <OpinionField label={t('supervision.closeResult')} required />
      )
    case 'report':
      return <OpinionField label={t('supervision.result')} required />
    case 'sendBack':
      return <OpinionField label={t('supervision.sendBackReason')} required />
    case 'advise':
      return <OpinionField label={t('supervision.advice')} required />
    case 'instruct':
      return <OpinionField label={t('supervision.instruction')} required />
  }
}

function Answer() {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="verdict"
        label={t('supervision.agree')}
        required
        options={[
          { value: 'agree', label: t('supervision.agreed') },
          { value: 'refuse', label: t('supervision.notAgreed') },
        ]}
      />
      <OpinionField label={t('supervision.note')} max={200} />
    </>
  )
}

const searchMeetings = async (search: string) =>
  (await api.meetings.list({ search, page: 1, pageSize: 20 })).items.map(({ id, title, heldOn }) => ({
    id,
    name: title,
    hint: heldOn,
  }))
