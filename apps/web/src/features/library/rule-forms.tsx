import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, LongTextField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Note } from '../../ui/notices/note.tsx'
import type { Rule } from './rule.ts'
import { RuleTextField } from './rule-text-field.tsx'

interface Props {
  rule: Rule
  open: boolean
  onClose: () => void
}

const searchPeople = async (text: string) => (await api.people.search({ text })).items

/** Changes the words of the draft. */
export function Save({ rule, open, onClose }: Props) {
  const t = useT()
  const save = useAct(api.library.save)
  const send = (values: { title: string; text: string }) =>
    save.send({ id: rule.id, version: rule.draftVersion ?? 0, ...values })
  return (
    <FormDrawer<{ title: string; text: string }>
      open={open}
      title={t('library.acts.save')}
      onClose={onClose}
      onSubmit={send}
      done={t('library.saved')}
      initial={{ title: rule.title, text: rule.text ?? '' }}
      submitLabel={t('ui.save')}
    >
      <TextField
        name="title"
        label={t('library.name')}
        required
        max={80}
        {...(rule.can.repeal === true && { hint: t('library.titleFixed') })}
      />
      <RuleTextField />
    </FormDrawer>
  )
}

interface Force {
  fromOn: string
  meetingId?: string
  documentNumber?: string
}

/** Puts the draft in force, by the meeting that adopted it where there was one. */
export function PutInForce({ rule, open, onClose }: Props) {
  const t = useT()
  const dates = useDates()
  const navigate = useNavigate()
  const { today } = useSession()
  const put = useAct(api.library.putInForce, { touches: ['cockpit', 'search'] })
  const adopted = useQuery({ ...ask(api.meetings.list, { state: 'adopted', pageSize: 50 }), enabled: open })
  const send = async ({ meetingId, documentNumber, fromOn }: Force) => {
    await put.send({
      id: rule.id,
      version: rule.draftVersion ?? 0,
      fromOn,
      ...(meetingId && { meetingId }),
      ...(documentNumber && { documentNumber }),
    })
    await navigate({ to: '.', search: {} as never })
  }
  return (
    <FormDrawer<Force>
      open={open}
      title={t('library.acts.putInForce')}
      onClose={onClose}
      onSubmit={send}
      done={t('library.wasPutInForce')}
      initial={{ fromOn: today }}
      submitLabel={t('library.acts.putInForce')}
    >
      <Note>{t('library.putInForceLead')}</Note>
      <DayField name="fromOn" label={t('library.fromOn')} required />
      <ChoiceField
        name="meetingId"
        label={t('library.meeting')}
        hint={t('library.meetingHint')}
        options={(adopted.data?.items ?? []).map(({ id, title, heldOn }) => ({
          value: id,
          label: `${title}（${dates.day(heldOn)}）`,
        }))}
      />
      <TextField name="documentNumber" label={t('library.documentNumber')} max={60} />
    </FormDrawer>
  )
}

/** Repeals the version in force, from a day on and for a reason. */
export function Repeal({ rule, open, onClose }: Props) {
  const t = useT()
  const { today } = useSession()
  const repeal = useAct(api.library.repeal, { touches: ['cockpit', 'search'] })
  return (
    <FormDrawer<{ on: string; reason: string }>
      open={open}
      title={t('library.acts.repeal')}
      onClose={onClose}
      onSubmit={(values) => repeal.send({ id: rule.id, ...values })}
      done={t('library.wasRepealed')}
      initial={{ on: today }}
      submitLabel={t('library.acts.repeal')}
    >
      <DayField name="on" label={t('library.repealOn')} required />
      <LongTextField name="reason" label={t('library.repealReason')} required max={300} lines={3} />
    </FormDrawer>
  )
}

interface Reading {
  basis: string
  dueOn: string
  minutes: number
  approverId: string
  personIds: string[]
}

/** Asks people to acknowledge: with basis, deadline, minutes and approver, or not at all (guardrail F9). */
export function AskToRead({ rule, open, onClose }: Props) {
  const t = useT()
  const request = useAct(api.library.askToRead, { touches: ['tasks'] })
  return (
    <FormDrawer<Reading>
      open={open}
      title={t('library.acts.askToRead')}
      onClose={onClose}
      onSubmit={(values) => request.send({ id: rule.id, ...values })}
      done={t('library.asked')}
      initial={{ minutes: 10 }}
    >
      <Note>{t('library.readingsLead')}</Note>
      <TextField name="basis" label={t('library.basis')} required max={200} />
      <DayField name="dueOn" label={t('library.dueOn')} required />
      <NumberField name="minutes" label={t('library.minutes')} required min={1} max={240} />
      <SearchField name="approverId" label={t('library.approver')} required search={searchPeople} />
      <SearchField name="personIds" many label={t('library.people')} required search={searchPeople} />
    </FormDrawer>
  )
}
