import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, LongTextField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { searchPeople } from '../meetings/search-people.ts'
import type { Proposal } from './proposal.ts'

export type Review =
  | 'accept'
  | 'sendBack'
  | 'merge'
  | 'unmerge'
  | 'refuse'
  | 'agreeToConversion'
  | 'convert'
  | 'setKey'
  | 'setExcellent'

interface Values {
  category: string
  opinion?: string
  reason: string
  intoId: string
  ground: string
  note?: string
  to: 'opinion' | 'letter'
  leaderId?: string
  supervisorId?: string
  period?: string
}

interface Props {
  proposal: Proposal
  review: Review
  onClose: () => void
}

/** What the reviewing committee decides: one form, with the fields of the act at hand. */
export function ReviewForm({ proposal, review, onClose }: Props) {
  const t = useT()
  const send = useReview(proposal.id)
  return (
    <FormDrawer<Values>
      open
      title={t(`proposals.acts.${review}`)}
      submitLabel={t(`proposals.acts.${review}`)}
      done={t('proposals.acts.done')}
      initial={{ to: 'opinion', ...(proposal.category && { category: proposal.category }) }}
      onClose={onClose}
      onSubmit={send[review]}
    >
      <Fields proposal={proposal} review={review} />
    </FormDrawer>
  )
}

function useReview(id: string): Record<Review, (values: Values) => Promise<unknown>> {
  const touches = ['tasks', 'ledger', 'proposals'] as const
  const accept = useAct(api.proposals.accept, { touches })
  const sendBack = useAct(api.proposals.sendBack, { touches })
  const merge = useAct(api.proposals.merge, { touches })
  const unmerge = useAct(api.proposals.unmerge, { touches })
  const refuse = useAct(api.proposals.refuse, { touches })
  const agree = useAct(api.proposals.agreeToConversion, { touches })
  const convert = useAct(api.proposals.convert, { touches })
  const setKey = useAct(api.outcomes.setKey, { touches })
  const setExcellent = useAct(api.outcomes.setExcellent, { touches })
  return {
    accept: ({ category, opinion }) => accept.send({ id, category, ...said(opinion) }),
    sendBack: ({ reason }) => sendBack.send({ id, reason }),
    merge: ({ intoId, opinion }) => merge.send({ id, intoId, ...said(opinion) }),
    unmerge: ({ reason }) => unmerge.send({ id, reason }),
    refuse: ({ ground, reason }) => refuse.send({ id, ground, reason }),
    agreeToConversion: ({ note }) => agree.send({ id, ...(note && { note }) }),
    convert: ({ to, opinion }) => convert.send({ id, to, ...said(opinion) }),
    setKey: ({ leaderId, supervisorId }) =>
      setKey.send({ id, leaderId: leaderId ?? null, supervisorId: supervisorId ?? null }),
    setExcellent: ({ period }) => setExcellent.send({ id, period: period || null }),
  }
}

const said = (opinion: string | undefined) => (opinion ? { opinion } : {})

function Fields({ proposal, review }: Omit<Props, 'onClose'>) {
  const t = useT()
  switch (review) {
    case 'accept':
    case 'refuse':
      return <Decided review={review} />
    case 'merge':
    case 'convert':
      return <MovedOn proposal={proposal} review={review} />
    case 'sendBack':
      return <LongTextField name="reason" label={t('proposals.acts.sendBackReason')} required max={1000} />
    case 'unmerge':
      return <LongTextField name="reason" label={t('proposals.acts.unmergeReason')} required max={1000} />
    case 'agreeToConversion':
      return <TextField name="note" label={t('proposals.acts.agreeNote')} required max={200} />
    case 'setKey':
      return (
        <>
          <SearchField name="leaderId" label={t('proposals.acts.keyLeader')} search={searchPeople} />
          <SearchField name="supervisorId" label={t('proposals.acts.keySupervisor')} search={searchPeople} />
        </>
      )
    case 'setExcellent':
      return <TextField name="period" label={t('proposals.acts.period')} max={40} />
  }
}

function Decided({ review }: { review: 'accept' | 'refuse' }) {
  const t = useT()
  const rules = useQuery(ask(api.proposals.rules)).data
  const options = (all: ReadonlyArray<{ key: string; name: string }> = []) =>
    all.map(({ key, name }) => ({ value: key, label: name }))
  return review === 'accept' ? (
    <>
      <ChoiceField name="category" label={t('proposals.category')} required options={options(rules?.categories)} />
      <LongTextField name="opinion" label={t('proposals.acts.opinion')} max={1000} />
    </>
  ) : (
    <>
      <ChoiceField name="ground" label={t('proposals.acts.ground')} required options={options(rules?.refusalGrounds)} />
      <LongTextField name="reason" label={t('proposals.acts.refuseReason')} required max={1000} />
    </>
  )
}

function MovedOn({ proposal, review }: { proposal: Proposal; review: 'merge' | 'convert' }) {
  const t = useT()
  const targets = (['opinion', 'letter'] as const).map((value) => ({
    value,
    label: t(`proposals.acts.targets.${value}`),
  }))
  return (
    <>
      {review === 'merge' ? (
        <SearchField
          name="intoId"
          label={t('proposals.acts.mergeInto')}
          hint={t('proposals.acts.mergeHint')}
          required
          search={searchAccepted(proposal.id)}
        />
      ) : (
        <ChoiceField name="to" label={t('proposals.acts.convertTo')} required options={targets} />
      )}
      <LongTextField name="opinion" label={t('proposals.acts.opinion')} max={1000} />
    </>
  )
}

/** Accepted proposals by title or number, for a merger. */
const searchAccepted = (except: string) => async (search: string) => {
  const { items } = await api.proposals.list({ search, state: 'accepted', pageSize: 20 })
  return items
    .filter(({ id }) => id !== except)
    .map(({ id, number, title, leadName }) => ({ id, name: `${number ?? ''} ${title}`, hint: leadName }))
}
