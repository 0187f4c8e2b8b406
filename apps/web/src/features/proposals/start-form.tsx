import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import type { Rules } from './proposal.ts'

interface Values {
  proposerKind: Rules['kinds'][number]['kind']
  unitId?: string
}

interface Props {
  rules: Rules
  onClose: () => void
}

/** Asks only in whose name; everything else is written on the page that follows. */
export function StartForm({ rules, onClose }: Props) {
  const t = useT()
  const wordOf = useWordOf()
  const go = useNavigate()
  const start = useAct(api.proposals.start)
  const open = rules.kinds.filter((kind) => kind.open === true)
  const closed = rules.kinds.filter((kind) => kind.open !== true)
  const begin = async (values: Values) => {
    const { id } = await start.send({ ...values, title: '', situation: '', analysis: '', suggestions: '' })
    await go({ to: `/proposals/${id}/writing` as string })
  }
  return (
    <FormDrawer<Values>
      open
      title={t('proposals.start.title')}
      submitLabel={t('proposals.start.go')}
      initial={{ ...(open[0] && { proposerKind: open[0].kind }) }}
      onClose={onClose}
      onSubmit={begin}
    >
      <ChoiceField
        name="proposerKind"
        label={t('proposals.start.kind')}
        required
        options={open.map(({ kind, name }) => ({ value: kind, label: name }))}
        hint={closed.map(({ name, open: why }) => `${name}：${wordOf('reasons', String(why), '')}`).join('；')}
      />
      <Unit rules={rules} />
    </FormDrawer>
  )
}

function Unit({ rules }: { rules: Rules }) {
  const t = useT()
  const kind = Form.useWatch<Values['proposerKind'] | undefined>('proposerKind')
  const units = rules.kinds.find((one) => one.kind === kind)?.units ?? []
  if (units.length === 0) return null
  return (
    <ChoiceField
      name="unitId"
      label={t('proposals.start.unit')}
      required
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
