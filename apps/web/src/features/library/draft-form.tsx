import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { RuleTextField } from './rule-text-field.tsx'

interface Values {
  title: string
  unitId: string
  partyInternal?: boolean
  text: string
}

/** A new rule: its name, who issues it, and its text pasted or read from a file. */
export function DraftForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const draft = useAct(api.library.draft)
  const units = useQuery({ ...ask(api.organisation.tree), enabled: open }).data?.items ?? []
  const send = async (values: Values) => {
    const { id } = await draft.send({ ...values, partyInternal: values.partyInternal ?? false })
    await navigate({ to: `/rules/${id}` as string })
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={t('library.add')}
      onClose={onClose}
      onSubmit={send}
      done={t('library.drafted')}
      submitLabel={t('ui.save')}
    >
      <TextField name="title" label={t('library.name')} required max={80} />
      <ChoiceField
        name="unitId"
        label={t('library.unit')}
        required
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SwitchField name="partyInternal" label={t('library.partyInternal')} />
      <RuleTextField />
    </FormDrawer>
  )
}
