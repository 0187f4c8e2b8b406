import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField, LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { Proposal, Share } from '../proposal.ts'

export type ShareForms = 'object' | 'uphold' | 'overrule' | 'recordContact' | 'giveOpinion' | 'askForTime'

interface Values {
  reason: string
  unitId: string
  personId: string
  way: 'visit' | 'meeting' | 'phone' | 'letter'
  on: string
  note: string
  opinion: string
}

interface Props {
  share: Share
  proposal: Proposal
  form: ShareForms
  onClose: () => void
}

/** What is said about one share: one form, with the fields of the act at hand. */
export function ShareForm({ share, proposal, form, onClose }: Props) {
  const t = useT()
  const send = useShareActs(share.id)
  return (
    <FormDrawer<Values>
      open
      title={t(`proposals.handling.${form}`)}
      submitLabel={t(`proposals.handling.${form}`)}
      done={t('proposals.acts.done')}
      initial={{ way: 'phone' }}
      onClose={onClose}
      onSubmit={send[form]}
    >
      <Fields proposal={proposal} form={form} />
    </FormDrawer>
  )
}

function useShareActs(id: string): Record<ShareForms, (values: Values) => Promise<unknown>> {
  const touches = ['proposals', 'tasks'] as const
  const object = useAct(api.handling.object, { touches })
  const uphold = useAct(api.handling.uphold, { touches })
  const overrule = useAct(api.handling.overrule, { touches })
  const contact = useAct(api.handling.recordContact, { touches })
  const opinion = useAct(api.handling.giveOpinion, { touches })
  const time = useAct(api.handling.askForTime, { touches })
  return {
    object: ({ reason }) => object.send({ id, reason }),
    uphold: ({ unitId, reason }) => uphold.send({ id, unitId, reason }),
    overrule: ({ reason }) => overrule.send({ id, reason }),
    recordContact: ({ personId, way, on, note }) => contact.send({ id, personId, way, on, note }),
    giveOpinion: ({ opinion: words }) => opinion.send({ id, opinion: words }),
    askForTime: ({ reason }) => time.send({ id, reason }),
  }
}

function Fields({ proposal, form }: Pick<Props, 'proposal' | 'form'>) {
  const t = useT()
  switch (form) {
    case 'object':
      return (
        <>
          <p>{t('proposals.handling.objectAsk')}</p>
          <LongTextField name="reason" label={t('proposals.handling.objectReason')} required max={1000} />
        </>
      )
    case 'uphold':
      return <NewUnit />
    case 'overrule':
      return <LongTextField name="reason" label={t('proposals.handling.overruleReason')} required max={1000} />
    case 'askForTime':
      return <LongTextField name="reason" label={t('proposals.handling.timeReason')} required max={1000} />
    case 'giveOpinion':
      return <LongTextField name="opinion" label={t('proposals.handling.opinion')} required max={5000} lines={8} />
    case 'recordContact':
      return <Contact proposal={proposal} />
  }
}

function NewUnit() {
  const t = useT()
  const units = useQuery(ask(api.handling.units, {})).data?.items ?? []
  return (
    <>
      <ChoiceField
        name="unitId"
        label={t('proposals.handling.newUnit')}
        required
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <LongTextField name="reason" label={t('proposals.handling.overruleReason')} required max={1000} />
    </>
  )
}

function Contact({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const agreed = proposal.proposers.filter(({ answer }) => answer === 'agreed')
  return (
    <>
      <ChoiceField
        name="personId"
        label={t('proposals.handling.contactWith')}
        required
        options={agreed.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <ChoiceField
        name="way"
        label={t('proposals.handling.contactWay')}
        required
        options={(['visit', 'meeting', 'phone', 'letter'] as const).map((value) => ({
          value,
          label: t(`proposals.handling.ways.${value}`),
        }))}
      />
      <DayField name="on" label={t('proposals.handling.contactOn')} required />
      <LongTextField name="note" label={t('proposals.handling.contactNote')} required max={500} />
    </>
  )
}
