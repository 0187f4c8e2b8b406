import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, NumberField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { usePack } from '../organisation/use-pack.ts'

type Person = Awaited<ReturnType<typeof api.people.person>>

interface Values {
  name: string
  sex?: 'male' | 'female' | null
  birthMonth?: string | null
  ethnicity?: string | null
  affiliation?: string | null
  partyJoinedOn?: string | null
  education?: string | null
  employer?: string | null
  employerPost?: string | null
  phone?: string | null
  mark?: string | null
  rankNo?: number
  isCadre?: boolean
}

interface Props {
  open: boolean
  /** Whom to change; `null` adds somebody. */
  person: Person | null
  onClose: () => void
}

/** A person's particulars. The phone number stays as it is unless a new one is typed. */
export function PersonForm({ open, person, onClose }: Props) {
  const t = useT()
  const { pack, words } = usePack()
  const create = useAct(api.people.create, { touches: ['organisation'] })
  const change = useAct(api.people.change, { touches: ['organisation', 'access'] })
  const send = (values: Values) => {
    const given = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]),
    ) as unknown as Values
    const { phone, ...rest } = given
    const body = { ...rest, ...(phone && { phone }) }
    return person ? change.send({ id: person.id, version: person.version, ...body }) : create.send(body)
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={t(person ? 'people.change' : 'people.add')}
      initial={person ? initialOf(person) : {}}
      onClose={onClose}
      done={t('people.saved')}
      onSubmit={send}
    >
      <TextField name="name" label={t('people.name')} required max={40} />
      <ChoiceField
        name="sex"
        label={t('people.sex')}
        options={(['male', 'female'] as const).map((value) => ({ value, label: t(`people.sexes.${value}`) }))}
      />
      <TextField name="birthMonth" label={t('people.birthMonth')} hint="1968-05" max={7} />
      <TextField name="ethnicity" label={t('people.ethnicity')} max={20} />
      <ChoiceField
        name="affiliation"
        label={t('people.affiliation')}
        options={(pack?.affiliations ?? []).map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
      <DayField name="partyJoinedOn" label={t('people.partyJoinedOn')} />
      <TextField name="education" label={t('people.education')} max={20} />
      <TextField name="employer" label={t('people.employer')} max={80} />
      <TextField name="employerPost" label={t('people.employerTitle')} max={80} />
      <TextField name="phone" label={t('people.phone')} hint={person?.phoneMasked ?? undefined} max={30} />
      <TextField name="mark" label={t('people.mark')} max={20} />
      <NumberField name="rankNo" label={t('people.rankNo')} min={0} />
      <SwitchField name="isCadre" label={t('people.isCadre')} />
    </FormDrawer>
  )
}

function initialOf(person: Person): Partial<Values> {
  const {
    name,
    sex,
    birthMonth,
    ethnicity,
    affiliation,
    partyJoinedOn,
    education,
    employer,
    employerPost,
    mark,
    rankNo,
    isCadre,
  } = person
  return {
    name,
    sex,
    birthMonth,
    ethnicity,
    affiliation,
    partyJoinedOn,
    education,
    employer,
    employerPost,
    mark,
    rankNo,
    isCadre,
  }
}
