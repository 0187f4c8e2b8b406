export type AttributeValue = string | number | boolean

/** One entry of the ledger: this person or unit did this kind of thing on this day, because of that record. */
export interface Fact {
  /** `${eventId}:${ordinal}`: the same event always gives the same ids. */
  id: string
  kind: string
  /** The person, or the unit where `subjectKind` says so. */
  subjectId: string
  /** Branches have a ledger of their own. */
  subjectKind?: 'unit'
  /** Business day, `YYYY-MM-DD`. */
  on: string
  attributes: Record<string, AttributeValue>
  record: { kind: string; id: string }
  /** The fact this one corrects; the corrected one stays visible. */
  correctsId?: string
  /** True when it only takes the corrected fact out (a withdrawn result) and counts for nothing itself. */
  withdraws?: boolean
}
