import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { DayField } from '../../ui/form/date-fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import type { Unit } from './unit-tree.tsx'
import { usePack } from './use-pack.ts'

interface Props {
  open: boolean
  /** The unit under which it is set up; `null` lets it be chosen. */
  parentId: string | null
  units: readonly Unit[]
  onClose: () => void
}

interface Values {
  kind: string
  parentId?: string
  name: string
  shortName?: string
  rankNo?: number
  from: string
}

/** Sets up a unit; only kinds that the rule pack allows under the parent are offered. */
export function UnitForm({ open, parentId, units, onClose }: Props) {
  const t = useT()
  const { pack, words } = usePack()
  const create = useAct(api.organisation.createUnit, { touches: ['cockpit'] })
  const parentKind = units.find(({ id }) => id === parentId)?.kind
  const kinds = (pack?.unitKinds ?? []).filter(
    ({ parents }) => parentId === null || (parentKind !== undefined && parents.includes(parentKind)),
  )
  return (
    <FormDrawer<Values>
      open={open}
      title={t(parentId ? 'organisation.addBelow' : 'organisation.add')}
      onClose={onClose}
      done={t('organisation.done')}
      onSubmit={(values) =>
        create.send({ ...values, parentId: parentId ?? values.parentId ?? null, rankNo: values.rankNo ?? 0 })
      }
    >
      <ChoiceField
        name="kind"
        label={t('organisation.kind')}
        required
        options={kinds.map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
      {parentId ? null : (
        <ChoiceField
          name="parentId"
          label={t('organisation.parent')}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField name="name" label={t('organisation.name')} required max={60} />
      <TextField name="shortName" label={t('organisation.shortName')} max={20} />
      <NumberField name="rankNo" label={t('organisation.rankNo')} min={0} />
      <DayField name="from" label={t('organisation.from')} required />
    </FormDrawer>
  )
}
