import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { Note } from '../../ui/notices/note.tsx'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, NumberField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'

export type ResultKind = Awaited<ReturnType<typeof api.ledger.resultKinds>>['items'][number]

interface Values {
  kind: string
  personId?: string
  unitId?: string
  on: string
  title: string
  source: string
  attributes?: Record<string, string | number | boolean | null | undefined>
}

interface Props {
  kinds: readonly ResultKind[]
  /** The unit it is about, where that is known already. */
  unitId?: string
  onClose: () => void
}

/** Enters what came on paper or was rated: its kind brings the fields, and who may enter it is the pack's to say. */
export function RecordResult({ kinds, unitId, onClose }: Props) {
  const t = useT()
  const { today, account } = useSession()
  const record = useAct(api.ledger.recordResult, { touches: ['assessment', 'rounds', 'sheets'] })
  const send = ({ attributes = {}, ...values }: Values) =>
    record.send({
      ...values,
      ...(kinds.find(({ key }) => key === values.kind)?.ownOnly && account.personId && { personId: account.personId }),
      attributes: Object.fromEntries(
        Object.entries(attributes).flatMap(([key, value]) =>
          value === null || value === undefined ? [] : [[key, value]],
        ),
      ),
    })
  return (
    <FormDrawer<Values>
      open
      title={t('ledger.recordResult')}
      initial={{ on: today, ...(unitId && { unitId }), ...(kinds[0] && kinds.length === 1 && { kind: kinds[0].key }) }}
      onClose={onClose}
      done={t('ledger.resultRecorded')}
      onSubmit={send}
    >
      <Note>{t('ledger.recordLead')}</Note>
      <Fields kinds={kinds} />
    </FormDrawer>
  )
}

function Fields({ kinds }: { kinds: readonly ResultKind[] }) {
  const t = useT()
  const words = useWords()
  const chosen = Form.useWatch<string | undefined>('kind')
  const kind = kinds.find(({ key }) => key === chosen)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('ledger.kind')}
        required
        options={kinds.map(({ key, words: name }) => ({ value: key, label: name[words] }))}
      />
      {kind ? <FieldsOf kind={kind} /> : null}
    </>
  )
}

function FieldsOf({ kind }: { kind: ResultKind }) {
  const t = useT()
  const words = useWords()
  return (
    <>
      <Note>
        {t('ledger.basis')}：{kind.basis.join('；')}
      </Note>
      {kind.ownOnly ? null : <AboutField subject={kind.subject} />}
      <DayField name="on" label={t('ledger.on')} required />
      <TextField name="title" label={t('ledger.resultTitle')} required max={120} />
      {kind.attributes.map(({ key, name, type, choices, required }) => {
        const field = { name: ['attributes', key], label: name[words], required }
        if (type === 'choice')
          return (
            <ChoiceField
              key={key}
              {...field}
              options={choices.map((choice) => ({ value: choice.key, label: choice.name[words] }))}
            />
          )
        if (type === 'number') return <NumberField key={key} {...field} min={0} />
        if (type === 'boolean') return <SwitchField key={key} {...field} />
        return <TextField key={key} {...field} max={120} />
      })}
      <TextField name="source" label={t('ledger.source')} hint={t('ledger.sourceHint')} required max={120} />
    </>
  )
}

/** The branch or the person; branches are few enough to choose from, people are searched. */
function AboutField({ subject }: { subject: string }) {
  const t = useT()
  const ofUnit = subject === 'branch' || subject === 'unit'
  const units = useQuery({ ...ask(api.organisation.tree, {}), enabled: ofUnit }).data?.items ?? []
  if (!ofUnit)
    return (
      <SearchField
        name="personId"
        label={t('ledger.person')}
        required
        search={async (text) => (await api.people.search({ text })).items}
      />
    )
  const choices = subject === 'branch' ? units.filter(({ kind }) => kind === 'party_branch') : units
  return (
    <ChoiceField
      name="unitId"
      label={t(subject === 'branch' ? 'ledger.branch' : 'ledger.unit')}
      required
      options={choices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function useWords(): 'zh' | 'en' {
  return useLanguage() === 'zh-CN' ? 'zh' : 'en'
}
