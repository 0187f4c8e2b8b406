/** Words in both languages. */
export interface Words {
  zh: string
  en: string
}

/** Something that changed a value after it was computed. */
export interface Applied {
  kind: 'pro_rata' | 'rounding' | 'cap' | 'floor' | 'cap_group' | 'missing_as'
  /** `null` where there was no value before. */
  before: string | null
  after: string
  words: Words
}

/**
 * Why there is no value. `not_for_role` and `condition_unmet` are no gaps: the item does not apply to this person.
 * `no_records`: the ledger knows nothing; `nobody_due`: there was nothing one could have attended; `small_sample`: too
 * few to judge by; `no_cohort`: a place needs the others, who are not at hand here; `period_open`: the end of the
 * period is not fixed.
 */
export type Missing =
  | 'no_records'
  | 'nobody_due'
  | 'not_for_role'
  | 'condition_unmet'
  | 'small_sample'
  | 'no_cohort'
  | 'period_open'

/** One line of the explained sheet. Every number opens: formula, clause, and the facts it counts. */
export interface SheetNode {
  id: string
  title: string
  clause: string | null
  mechanism: string
  /** A decimal as text; `null` where it is missing. Missing is never 0. */
  value: string | null
  /** The value before rounding cut it, to at most twelve places; `null` where nothing was cut. */
  unrounded: string | null
  missing: Missing | null
  /** How many facts were counted, where the mechanism counts facts. */
  count: number | null
  /** The quantity behind the points, where there is one; as a fraction where it is one. */
  quantity: { value: string; numerator?: string; denominator?: string } | null
  /** Ids of the facts. */
  evidence: string[]
  /**
   * Ids of facts this line would have counted, had they not been corrected or withdrawn, cancelled (除非) or counted
   * in another item (同一成果不重计): a note, no points.
   */
  setAside: string[]
  formula: Words
  applied: Applied[]
  children: SheetNode[]
}

/** Whether a condition holds. */
export interface Verdict {
  title: string
  holds: boolean
  words: Words
  evidence: string[]
}

/** A subject's whole sheet. */
export interface Sheet {
  schemeId: string
  total: string | null
  /** The total before it was rounded; `null` where rounding changed nothing. */
  unrounded: string | null
  /** Whether a grade was sought: not for those who are exempt, without a year, or in a scheme without grades. */
  assessed: boolean
  grade: string | null
  /** Why the grade is what it is, or why there is none. */
  gradeReason: Words
  /** Why no grade is given by an exemption of the scheme. */
  exempt: Verdict | null
  gates: Verdict[]
  vetoes: Verdict[]
  /** All of the scheme's; `words` says what follows. */
  consequences: Verdict[]
  /**
   * What would follow from a grade below this one: where the scheme has quotas, which are applied only at the adoption,
   * by then it must rest on the records of this sheet.
   */
  falls?: Array<{ grade: string | null; consequences: Verdict[] }>
  /** What a quota made of the grade, where one was applied. */
  quota?: Words
  openReadings: string[]
  root: SheetNode
}
