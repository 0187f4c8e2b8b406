import { countRecords } from '@tongxin/domain/duties/count-records'
import type { DutyRule } from '@tongxin/domain/duties/duty-rule'
import { owes, stateOf, type OccurrenceState } from '@tongxin/domain/duties/occurrence'
import type { DutyRecord } from '@tongxin/domain/duties/record'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { DuePeriod } from '@tongxin/rulebook/recurrence'
import type { Ground, TimedRule } from './ground.ts'
import type { MeetingRow } from './queries.ts'
import { indexRecords, recordsOf, type RecordIndex } from './records.ts'
import { placed, subjectsOf, type DutySubject } from './subjects.ts'
import { talkBook, type TalkBook } from './talk-book.ts'

/** One turn of a duty of one subject, as it stands today. */
export interface Turn {
  rule: DutyRule
  subject: DutySubject
  period: DuePeriod
  state: OccurrenceState
  needed: number
  had: number
  records: readonly DutyRecord[]
  planned: readonly MeetingRow[]
  waiver: Ground['waivers'][number] | null
}

interface Asked {
  from: string
  through: string
  today: string
}

/** All turns that touch the days asked about, of everybody in the ground, worked out from what is on record. */
export function turnsOf(ground: Ground, pack: Pack, asked: Asked): Turn[] {
  const where = placed(ground)
  const index = indexRecords(ground)
  const talks = talkBook(ground, pack)
  const waivers = new Map(ground.waivers.map((one) => [waiverKey(one.duty, one.subject_id, one.period_from), one]))
  return ground.timed
    .filter(({ rule }) => rule.done.length > 0)
    .flatMap((timed) =>
      subjectsOf(timed.rule, ground, where, pack).flatMap((subject) =>
        turnsOfSubject(timed, subject, { index, talks, waivers, asked }),
      ),
    )
}

export function waiverKey(duty: string, subjectId: string, from: string): string {
  return `${duty} ${subjectId} ${from}`
}

interface Known {
  index: RecordIndex
  talks: TalkBook
  waivers: ReadonlyMap<string, Ground['waivers'][number]>
  asked: Asked
}

function turnsOfSubject(
  { rule, periods }: TimedRule,
  subject: DutySubject,
  { index, talks, waivers, asked }: Known,
): Turn[] {
  const owed = periods.filter((period) => owes(subject.spans, period))
  if (owed.length === 0) return []
  const { records, planned } = recordsOf(rule, subject, index)
  const counted = countRecords(owed, records, rule.times, rule.recurrence.tolerance)
  return owed.flatMap((period, at): Turn[] => {
    if (period.from > asked.through || period.until <= asked.from) return []
    const waiver = waivers.get(waiverKey(rule.key, subject.id, period.from)) ?? null
    const { records: mine, late } = counted[at] ?? { records: [], late: false }
    const talked = talks.count(rule, subject, period, asked.today)
    const needed = talked?.needed ?? rule.times
    if (needed === 0) return []
    const had = talked?.had ?? mine.length
    return [
      {
        rule,
        subject,
        period,
        state: stateOf({ period, needed, had, late, waived: waiver !== null }, asked.today),
        needed,
        had,
        records: mine,
        planned: planned.filter(({ held_on }) => held_on >= period.from && held_on < period.until),
        waiver,
      },
    ]
  })
}
