import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, LongTextField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { Note } from '../../ui/notices/note.tsx'

/** The sheet of a branch from which the notice comes, with the lines that can be named. */
export interface FromSheet {
  roundId: string
  unitId: string
  lines: ReadonlyArray<{ id: string; title: string }>
}

interface Values {
  unitId: string
  nodeId?: string
  title: string
  shortcoming: string
  standard: string
}

/** What falls short of which written standard. The branch chooses its measures itself. */
export function NoticeForm({ from, onClose }: { from?: FromSheet; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const units = useQuery({ ...ask(api.organisation.tree, {}), enabled: !from }).data?.items ?? []
  const notice = useAct(api.rectification.notice, { touches: ['tasks'] })
  const send = async ({ nodeId, ...values }: Values) => {
    const item = from && nodeId ? { item: { roundId: from.roundId, nodeId } } : {}
    const { id } = await notice.send({ ...values, unitId: from?.unitId ?? values.unitId, ...item })
    await navigate({ to: `/rectifications/${id}` as string })
  }
  return (
    <FormDrawer<Values>
      open
      title={t('rectification.notice')}
      onClose={onClose}
      done={t('rectification.noticed')}
      onSubmit={send}
    >
      <Note>{t('rectification.noticeLead')}</Note>
      {from ? (
        <ChoiceField
          name="nodeId"
          label={t('rectification.item')}
          options={from.lines.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : (
        <ChoiceField
          name="unitId"
          label={t('rectification.branch')}
          required
          options={units
            .filter(({ kind }) => kind === 'party_branch')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField name="title" label={t('rectification.matter')} required max={80} />
      <LongTextField name="shortcoming" label={t('rectification.shortcoming')} required max={2000} lines={4} />
      <LongTextField
        name="standard"
        label={t('rectification.standard')}
        hint={t('rectification.standardHint')}
        required
        max={2000}
        lines={3}
      />
    </FormDrawer>
  )
}
