import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { dayOf } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { Talks } from './talks-page.tsx'

interface Props {
  unitId: string
  people: Talks['people']
  open: boolean
  onClose: () => void
}

interface Typed {
  on: string
  personId: string
  withIds: string[]
}

/** One person talked with one or several others; that is all that is asked. */
export function RecordTalks({ unitId, people, open, onClose }: Props) {
  const t = useT()
  const record = useAct(api.duties.recordTalks)
  const options = people.map(({ id, name, officer }) => ({
    value: id,
    label: officer ? `${name}（${t('duties.talk.officer')}）` : name,
  }))
  const [first] = people.filter(({ officer }) => officer)
  const [today] = useState(() => dayOf(new Date().toISOString()))
  return (
    <FormDrawer<Typed>
      open={open}
      title={t('duties.talk.record')}
      initial={{ on: today, ...(first && { personId: first.id }) }}
      done={t('duties.talk.done')}
      onClose={onClose}
      onSubmit={(typed) => record.send({ id: unitId, ...typed })}
    >
      <DayField name="on" label={t('duties.talk.on')} required />
      <ChoiceField name="personId" label={t('duties.talk.who')} required options={options} />
      <ChoiceField name="withIds" label={t('duties.talk.whom')} required many options={options} />
    </FormDrawer>
  )
}
