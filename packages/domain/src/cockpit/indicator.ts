/**
 * Where an indicator's number comes from. The list is closed on purpose: there is no source for sign-ins, time
 * online, likes, devices or app versions (guardrails F1–F5), so no rule pack can ask for them.
 */
export type IndicatorSource =
  /** Units of some kinds that exist on the day. */
  | { source: 'units'; kinds: string[] }
  /** The same, together with how many there were on the eve of their last split or merger. */
  | { source: 'units_before_and_after'; kinds: string[] }
  /** Levels of Party organisation (1–4) that have at least one unit on the day. */
  | { source: 'party_levels' }
  /** Members with a seat on the day. */
  | { source: 'members' }
  /** Members with a seat on the day of whom the ledger has at least one fact in the duty year. */
  | { source: 'members_with_records' }
  /** Meetings of some kinds whose minutes are adopted, in the duty year or since a day. */
  | { source: 'meetings'; kinds: string[]; since?: string }
  /** Adopted meetings of kinds that demand a first agenda item and had it. */
  | { source: 'first_agenda_meetings' }
  /** Facts of some kinds in the duty year, corrections applied. */
  | { source: 'facts'; kinds: string[] }
  /** One of the two full coverages (两个全覆盖), as covered out of due. */
  | { source: 'coverage'; which: 'organisation' | 'work' }
  /** Internal rules in force on the day. */
  | { source: 'internal_rules' }
  /** Attended out of due at meetings of some kinds; exempt absences leave the denominator. */
  | { source: 'attendance_rate'; kinds: string[] }
