import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { UnitForm } from './unit-form.tsx'
import { usePack } from './use-pack.ts'

export type UnitAct = 'appoint' | 'addPeople' | 'addBelow' | 'rename' | 'close'

type Unit = Omit<Awaited<ReturnType<typeof api.organisation.unit>>, 'can'>

interface Props {
  unit: Unit
  act: UnitAct | null
  onClose: () => void
}

const searchPeople = async (text: string) => (await api.people.search({ text })).items
const touches = ['people', 'cockpit', 'assessment'] as const

/** The forms behind the acts on a unit; one is open at a time. */
export function UnitActs({ unit, act, onClose }: Props) {
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const shared = { unit, onClose }
  return (
    <>
      <Appoint {...shared} open={act === 'appoint'} />
      <AddPeople {...shared} open={act === 'addPeople'} />
      <Rename {...shared} open={act === 'rename'} />
      <Close {...shared} open={act === 'close'} />
      <UnitForm open={act === 'addBelow'} parentId={unit.id} units={units} onClose={onClose} />
    </>
  )
}

interface ActProps {
  unit: Unit
  open: boolean
  onClose: () => void
}

function Appoint({ unit, open, onClose }: ActProps) {
  const t = useT()
  const { today } = useSession()
  const { pack, words } = usePack()
  const appoint = useAct(api.organisation.appoint, { touches: [...touches] })
  const kinds = (pack?.postKinds ?? []).filter(({ unitKinds }) => unitKinds.includes(unit.kind))
  return (
    <FormDrawer<{ personId: string; kind: string; from: string }>
      open={open}
      title={t('organisation.appoint')}
      initial={{ from: today }}
      onClose={onClose}
      done={t('organisation.done')}
      onSubmit={(values) => appoint.send({ id: unit.id, ...values })}
    >
      <SearchField
        name="personId"
        label={t('organisation.person')}
        required
        hint={t('organisation.personHint')}
        search={searchPeople}
      />
      <ChoiceField
        name="kind"
        label={t('organisation.postKind')}
        required
        options={kinds.map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
      <DayField name="from" label={t('organisation.day')} required />
    </FormDrawer>
  )
}

function AddPeople({ unit, open, onClose }: ActProps) {
  const t = useT()
  const { today } = useSession()
  const join = useAct(api.organisation.join, { touches: [...touches] })
  return (
    <FormDrawer<{ personIds: string[]; from: string }>
      open={open}
      title={t('organisation.addPeople')}
      initial={{ from: today }}
      onClose={onClose}
      done={t('organisation.done')}
      onSubmit={(values) => join.send({ id: unit.id, ...values })}
    >
      <SearchField
        name="personIds"
        many
        label={t('organisation.person')}
        required
        hint={t('organisation.personHint')}
        search={searchPeople}
      />
      <DayField name="from" label={t('organisation.day')} required />
    </FormDrawer>
  )
}

function Rename({ unit, open, onClose }: ActProps) {
  const t = useT()
  const change = useAct(api.organisation.changeUnit)
  const initial = { name: unit.name, rankNo: unit.rankNo, ...(unit.shortName && { shortName: unit.shortName }) }
  return (
    <FormDrawer<{ name: string; shortName?: string; rankNo: number }>
      open={open}
      title={t('organisation.rename')}
      initial={initial}
      onClose={onClose}
      done={t('organisation.done')}
      onSubmit={(values) => change.send({ id: unit.id, ...values, shortName: values.shortName || null })}
    >
      <TextField name="name" label={t('organisation.name')} required max={60} />
      <TextField name="shortName" label={t('organisation.shortName')} max={20} />
      <NumberField name="rankNo" label={t('organisation.rankNo')} min={0} />
    </FormDrawer>
  )
}

function Close({ unit, open, onClose }: ActProps) {
  const t = useT()
  const { today } = useSession()
  const close = useAct(api.organisation.closeUnit, { touches: [...touches] })
  return (
    <FormDrawer<{ on: string; reason: string }>
      open={open}
      title={t('organisation.close')}
      initial={{ on: today }}
      onClose={onClose}
      done={t('organisation.done')}
      onSubmit={(values) => close.send({ id: unit.id, ...values })}
    >
      <DayField name="on" label={t('organisation.day')} required />
      <TextField name="reason" label={t('organisation.reason')} required max={200} />
    </FormDrawer>
  )
}
