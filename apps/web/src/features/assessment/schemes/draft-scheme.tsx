import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ChoiceField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { SchemeLine } from './scheme.ts'

interface Values {
  basedOnId?: string
  note?: string
}

interface Props {
  open: boolean
  versions: readonly SchemeLine[]
  /** The version it is based on, where that is known already. */
  basedOnId?: string
  onClose: () => void
}

/** Begins a draft from a version or from nothing, and opens it. */
export function DraftScheme({ open, versions, basedOnId, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const draft = useAct(api.schemes.draft)
  const send = async ({ basedOnId: basis, note }: Values) => {
    const { id } = await draft.send({ ...(basis ? { basedOnId: basis } : { text: '' }), ...(note && { note }) })
    await navigate({ to: `/schemes/${id}` as string })
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={t('schemes.add')}
      onClose={onClose}
      done={t('schemes.drafted')}
      {...(basedOnId && { initial: { basedOnId } })}
      onSubmit={send}
    >
      <ChoiceField
        name="basedOnId"
        label={t('schemes.basedOn')}
        hint={t('schemes.basedOnHint')}
        options={versions.map(({ id, title, number, state }) => ({
          value: id,
          label: `${title} · ${t('schemes.versionNumber', { number })} · ${t(`schemes.states.${state}`)}`,
        }))}
      />
      <TextField name="note" label={t('schemes.note')} max={200} />
    </FormDrawer>
  )
}
