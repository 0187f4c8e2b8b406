import type { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { Timeline } from '../../ui/timeline.tsx'

type Lineage = Awaited<ReturnType<typeof api.organisation.unit>>['lineage']

/** Splits, merges and successions in which the unit took part. */
export function UnitHistory({ lineage }: { lineage: Lineage }) {
  const t = useT()
  const dates = useDates()
  if (lineage.length === 0) return <Empty>{t('organisation.noLineage')}</Empty>
  const names = (units: Lineage[number]['from']) => units.map(({ name }) => name).join('、')
  const entries = lineage.map(({ change, on, from, to, basis }) => ({
    key: on + change,
    at: dates.day(on),
    title: `${t('organisation.fromUnits')} ${names(from)} ${t(`organisation.changes.${change}`)} ${t('organisation.toUnits')} ${names(to)}`,
    note: basis,
  }))
  return <Timeline label={t('organisation.lineage')} entries={entries} />
}
