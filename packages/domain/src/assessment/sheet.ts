/** Words in both languages. */
export interface Words {
  zh: string
  en: string
}

/** Something that changed a value after it was computed: a cap, a floor, a rounding. */
export interface Applied {
  kind: 'cap' | 'floor' | 'rounding'
  before: string
  after: string
  words: Words
}

/**
 * Why there is no value. `not_for_role` is no gap: the item does not apply to this person.
 * `no_records`: the ledger knows nothing; `nobody_due`: there was nothing one could have attended.
 */
export type Missing = 'no_records' | 'nobody_due' | 'not_for_role'

/** One line of the explained sheet. Every number opens: formula, clause, and the facts it counts. */
export interface SheetNode {
  id: string
  title: string
  clause: string | null
  mechanism: string
  /** A decimal as text; `null` where it is missing. Missing is never 0. */
  value: string | null
  missing: Missing | null
  /** How many facts were counted, where the mechanism counts facts. */
  count: number | null
  /** Ids of the facts. */
  evidence: string[]
  /** Ids of facts this line would have counted, had they not been corrected or withdrawn: a note, no points. */
  setAside: string[]
  formula: Words
  applied: Applied[]
  children: SheetNode[]
}

/** Whether a basic requirement or an extra condition holds. */
export interface Verdict {
  title: string
  holds: boolean
  words: Words
  evidence: string[]
}

/** A person's whole sheet. */
export interface Sheet {
  schemeId: string
  total: string | null
  grade: string | null
  /** Why the grade is what it is, or why there is none. */
  gradeReason: Words
  gates: Verdict[]
  vetoes: Verdict[]
  openReadings: string[]
  root: SheetNode
}
