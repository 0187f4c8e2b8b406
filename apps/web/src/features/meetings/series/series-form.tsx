import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField, LongTextField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { searchPeople } from '../search-people.ts'
import type { Series } from './series.ts'

interface Values {
  kind: string
  unitId: string
  title: string
  every: Series['every']
  startsOn: string
  startTime: string
  place?: string
  chairId?: string
  recorderId?: string
  template?: string
}

interface Props {
  open: boolean
  onClose: () => void
  /** The series to change; without it a new one is started. */
  series?: Series
}

const rhythms = ['week', 'fortnight', 'month', 'quarter'] as const
const firstItem = '第一议题'

/** Rhythm, place, hands and template of a series. */
export function SeriesForm({ open, onClose, series }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const start = useAct(api.meetingSeries.start)
  const change = useAct(api.meetingSeries.change)
  const send = async (values: Values) => {
    const { kind, unitId, template, ...rest } = values
    const body = { ...rest, place: rest.place || null, agenda: itemsOf(template ?? '') }
    if (series) return change.send({ id: series.id, version: series.version, ...body })
    const made = await start.send({ kind, unitId, ...body })
    return navigate({ to: `/meeting-series/${made.id}` as string })
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={series ? series.title : t('records.addSeries')}
      initial={series ? valuesOf(series) : { every: 'fortnight', startTime: '15:00', template: firstItem }}
      onClose={onClose}
      done={t('meetings.saved')}
      onSubmit={send}
    >
      {series ? null : <KindAndUnit />}
      <TextField name="title" label={t('meetings.name')} required max={80} />
      <ChoiceField
        name="every"
        label={t('records.every')}
        required
        options={rhythms.map((value) => ({ value, label: t(`records.rhythms.${value}`) }))}
      />
      <DayField name="startsOn" label={t('records.startsOn')} required />
      <TextField name="startTime" label={t('records.startTime')} required max={5} />
      <TextField name="place" label={t('meetings.place')} max={80} />
      <Hands {...(series && { series })} />
      <LongTextField name="template" label={t('records.template')} hint={t('records.templateHint')} lines={5} />
    </FormDrawer>
  )
}

function Hands({ series }: { series?: Series }) {
  const t = useT()
  const known = (id?: string | null, name?: string | null) => (id && name ? [{ id, name, hint: '' }] : [])
  return (
    <>
      <SearchField
        name="chairId"
        label={t('meetings.chair')}
        search={searchPeople}
        known={known(series?.chairId, series?.chairName)}
      />
      <SearchField
        name="recorderId"
        label={t('meetings.recorder')}
        search={searchPeople}
        known={known(series?.recorderId, series?.recorderName)}
      />
    </>
  )
}

function KindAndUnit() {
  const t = useT()
  const kinds = useQuery(ask(api.meetings.kinds)).data?.items ?? []
  const chosen = Form.useWatch<string | undefined>('kind')
  const units = kinds.find(({ key }) => key === chosen)?.units ?? []
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('meetings.kind')}
        required
        options={kinds.filter((kind) => kind.units.length > 0).map(({ key, name }) => ({ value: key, label: name }))}
      />
      <ChoiceField
        name="unitId"
        label={t('meetings.unit')}
        required
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

/** One item a line; the first line may be 第一议题. */
function itemsOf(template: string) {
  const lines = template.split('\n').flatMap((line) => line.trim() || [])
  return lines.map((title, at) => ({ title, firstAgenda: at === 0 && title.startsWith(firstItem) }))
}

function valuesOf(series: Series): Partial<Values> {
  return {
    title: series.title,
    every: series.every,
    startsOn: series.startsOn,
    startTime: series.startTime,
    ...(series.place && { place: series.place }),
    ...(series.chairId && { chairId: series.chairId }),
    ...(series.recorderId && { recorderId: series.recorderId }),
    template: series.agenda.map(({ title }) => title).join('\n'),
  }
}
