// The facts of a nation, province or city, invented by arithmetic that JavaScript and both databases do alike.

/** A place of the benchmark: how many people are assessed, and how many facts each of them has. */
export interface Place {
  name: string
  subjects: number
  factsEach: number
}

export const places = {
  city: { name: 'city', subjects: 500, factsEach: 100 },
  province: { name: 'province', subjects: 30_000, factsEach: 100 },
  nation: { name: 'nation', subjects: 640_000, factsEach: 47 },
} satisfies Record<string, Place>

/** How many people a committee has: subjects are numbered through all committees. */
export const committeeSize = 200

/** The kinds of the scheme by their code: five kinds of meetings, a violation, and results of four levels. */
export const kinds = [
  ...['plenary_meeting', 'committee_meeting', 'branch_meeting', 'consultation_meeting', 'inspection_meeting'],
  'violation',
  ...['speech', 'written_advice', 'proposal', 'key_proposal', 'follow_up', 'reply_review'],
  ...['opinion', 'opinion_adopted', 'opinion_passed_on', 'opinion_answered', 'grassroots_issue'],
  ...['survey', 'report', 'theory', 'suggestion', 'case_study'],
  ...['supervision_opinion', 'hearing', 'panel', 'special_supervision'],
  ...['visit', 'matter_settled', 'lecture', 'mediation', 'volunteering', 'partnership'],
  ...['commendation', 'innovation', 'experience', 'history'],
] as const
export const meetingKinds = 5
export const violation = 5
/** What a fact's detail says: of a meeting how somebody attended, of a result its level. */
export const states = ['present', 'late', 'leave', 'trip', 'absent'] as const
export const levels = ['town', 'county', 'city', 'province'] as const

/** The year of the benchmark, half-open. */
export const year = { from: '2026-01-01', until: '2027-01-01' }

/** The columns as a ledger would give them: sorted by subject, codes as in the lists above. */
export interface Columns {
  place: Place
  day: Uint16Array
  kind: Uint8Array
  detail: Uint8Array
}

/** Fills the columns; fact `i` belongs to subject `floor(i ÷ factsEach)`. */
export function invent(place: Place): Columns {
  const size = place.subjects * place.factsEach
  const columns = { place, day: new Uint16Array(size), kind: new Uint8Array(size), detail: new Uint8Array(size) }
  for (let fact = 0; fact < size; fact += 1) {
    const hash = mixed(fact)
    const kind = kindOf(hash)
    columns.day[fact] = Math.floor(hash / 32) % 365
    columns.kind[fact] = kind
    columns.detail[fact] = detailOf(kind, Math.floor(hash / 4096))
  }
  return columns
}

/** Two rounds of multiply and shift in 32 bits; both factors stay below what a 64-bit integer of SQL holds. */
function mixed(fact: number): number {
  const once = Math.imul(fact + 1, 1_597_334_677) >>> 0
  return Math.imul(once ^ (once >>> 15), 1_812_433_253) >>> 0
}

/** Of a hundred facts 38 are of meetings; of three thousand one is a violation. */
function kindOf(hash: number): number {
  const of = Math.floor(hash / 128)
  if (hash % 100 < 38) return of % meetingKinds
  if (hash % 100 === 99 && Math.floor(hash / 1_048_576) % 32 === 0) return violation
  return violation + 1 + (of % 30)
}

function detailOf(kind: number, of: number): number {
  if (kind === violation) return 0
  return kind < meetingKinds ? Math.max((of % 20) - 15, 0) : of % 4
}
