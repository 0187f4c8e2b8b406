/** The life of a version: written, reviewed by somebody else, adopted by a recorded meeting, in force, replaced. */
export const schemeStates = ['draft', 'submitted', 'reviewed', 'adopted', 'in_force', 'replaced', 'discarded'] as const

export type SchemeState = (typeof schemeStates)[number]

interface Act {
  in: readonly SchemeState[]
  to?: SchemeState
  /** Only for who assesses this kind of subjects. */
  office?: true
  /** Only for who did not write it. */
  other?: true
  /** Only while the text has no faults. */
  faultless?: true
}

/**
 * What can be done with a version in which state; read by the server, which refuses, and by the web, which says why.
 * A text that was reviewed is never changed: a change is the next draft (domain.md §6.1 P30).
 */
export const schemeActs = {
  save: { in: ['draft'], office: true },
  submit: { in: ['draft'], to: 'submitted', office: true, faultless: true },
  review: { in: ['submitted'], other: true },
  adopt: { in: ['reviewed'], to: 'adopted' },
  putInForce: { in: ['adopted'], to: 'in_force' },
  discard: { in: ['draft'], to: 'discarded', office: true },
  deriveDraft: { in: ['submitted', 'reviewed', 'adopted', 'in_force', 'replaced', 'draft'], office: true },
  try: { in: ['draft', 'submitted', 'reviewed', 'adopted', 'in_force', 'replaced'], faultless: true },
  openRound: { in: ['adopted', 'in_force', 'replaced'], office: true },
} as const satisfies Record<string, Act>

export type SchemeAct = keyof typeof schemeActs

/** Every act, in the order of the table. */
export const schemeActNames = Object.keys(schemeActs) as SchemeAct[]

/** Why an act on a version is refused. */
export type SchemeRefusal =
  | 'not_allowed'
  | 'not_the_assessing_office'
  | 'own_entry_not_verifiable'
  | 'scheme_has_faults'
  | 'scheme_not_draft'
  | 'scheme_not_submitted'
  | 'scheme_not_reviewed'
  | 'scheme_not_adopted'
  | 'scheme_discarded'

/** What of a version decides. */
export interface SchemeStanding {
  state: SchemeState
  /** Persons who wrote its text. */
  writerIds: readonly string[]
  hasFaults: boolean
}

/** Who acts, and whether the right for the act and the office for the subject are held. */
export interface SchemeActor {
  personId: string | null
  permitted: boolean
  office: boolean
}

/** Decides whether an act on a version is possible now. */
export function decideSchemeAct(act: SchemeAct, version: SchemeStanding, actor: SchemeActor): true | SchemeRefusal {
  if (!actor.permitted) return 'not_allowed'
  const row: Act = schemeActs[act]
  if (row.office && !actor.office) return 'not_the_assessing_office'
  if (!row.in.includes(version.state)) return stateRefusal(act, version.state)
  if (row.other && (actor.personId === null || version.writerIds.includes(actor.personId)))
    return 'own_entry_not_verifiable'
  if (row.faultless && version.hasFaults) return 'scheme_has_faults'
  return true
}

/** The state after an act; a review leads on or back by its verdict. */
export function schemeStateAfter(act: SchemeAct, state: SchemeState, verdict?: 'approved' | 'sent_back'): SchemeState {
  if (act === 'review') return verdict === 'approved' ? 'reviewed' : 'draft'
  const row: Act = schemeActs[act]
  return row.to ?? state
}

function stateRefusal(act: SchemeAct, state: SchemeState): SchemeRefusal {
  if (state === 'discarded') return 'scheme_discarded'
  if (act === 'review') return 'scheme_not_submitted'
  if (act === 'adopt') return 'scheme_not_reviewed'
  if (act === 'putInForce' || act === 'openRound') return 'scheme_not_adopted'
  return 'scheme_not_draft'
}
