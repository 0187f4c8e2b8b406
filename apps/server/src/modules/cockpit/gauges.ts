import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import { attendanceRateGauge, factsGauge } from './gauge-facts.ts'
import { firstAgendaGauge, meetingsGauge } from './gauge-meetings.ts'
import { coverageGauge, membersGauge, membersWithRecordsGauge } from './gauge-people.ts'
import { beforeAndAfterGauge, levelsGauge, unitsGauge } from './gauge-units.ts'
import { rulesGauge } from './gauge-rules.ts'
import type { Gauge, MeasureContext, Measured, PageWanted, RecordPage } from './measure-context.ts'

type SourceName = IndicatorSource['source']

// Exhaustive by type: a new source in the domain does not compile until it has its gauge.
const gauges: { [N in SourceName]: Gauge<Extract<IndicatorSource, { source: N }>> } = {
  units: unitsGauge,
  units_before_and_after: beforeAndAfterGauge,
  party_levels: levelsGauge,
  members: membersGauge,
  members_with_records: membersWithRecordsGauge,
  meetings: meetingsGauge,
  first_agenda_meetings: firstAgendaGauge,
  facts: factsGauge,
  coverage: coverageGauge,
  attendance_rate: attendanceRateGauge,
  internal_rules: rulesGauge,
}

/** The number of an indicator on a day. */
export function measure(context: MeasureContext, source: IndicatorSource): Promise<Measured> {
  return (gauges[source.source] as Gauge<IndicatorSource>).measure(context, source)
}

/** The records behind an indicator's number. */
export function recordsOf(context: MeasureContext, source: IndicatorSource, wanted: PageWanted): Promise<RecordPage> {
  return (gauges[source.source] as Gauge<IndicatorSource>).records(context, source, wanted)
}
