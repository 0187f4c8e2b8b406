// The facts of a nation, province or city, invented by arithmetic that JavaScript and both databases do alike.

/** A place of the benchmark: how many people are assessed, and how many facts each of them has. */
export interface Place {
  name: string
  subjects: number
  factsEach: number
}

export const places = {
  city: { name: 'city', subjects: 500, factsEach: 40 },
  province: { name: 'province', subjects: 30_000, factsEach: 40 },
  nation: { name: 'nation', subjects: 640_000, factsEach: 40 },
} satisfies Record<string, Place>

export const kinds = [
  'attendance',
  'proposal_accepted',
  'opinion_adopted',
  'research_report',
  'plenary_speech',
] as const
export const groups = [
  'plenary',
  'standing',
  'consultation',
  'activity',
  'committee',
  'liaison',
  'study',
  'branch',
] as const
export const states = ['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'] as const
export const excuses = ['no', 'excused', 'exempt', 'unexcused'] as const
export const authorships = ['lead', 'joint'] as const
export const levels = ['city', 'province', 'nation'] as const
export const forms = ['oral', 'written'] as const

/** The year of the benchmark, half-open. Its facts lie on its first 365 days. */
export const year = { from: '2025-12-25', until: '2026-12-25' }

/** The columns as a ledger would give them: sorted by subject, codes as in the lists above. */
export interface Columns {
  place: Place
  day: Uint16Array
  kind: Uint8Array
  group: Uint8Array
  state: Uint8Array
  excuse: Uint8Array
  authorship: Uint8Array
  level: Uint8Array
  form: Uint8Array
}

/** Fills the columns; fact `i` belongs to subject `floor(i ÷ factsEach)`. */
export function invent(place: Place): Columns {
  const size = place.subjects * place.factsEach
  const bytes = () => new Uint8Array(size)
  const columns: Columns = {
    place,
    day: new Uint16Array(size),
    kind: bytes(),
    group: bytes(),
    state: bytes(),
    excuse: bytes(),
    authorship: bytes(),
    level: bytes(),
    form: bytes(),
  }
  for (let fact = 0; fact < size; fact += 1) {
    const hash = mixed(fact)
    const state = stateOf(Math.floor(hash / 1024) % 20)
    columns.day[fact] = Math.floor(hash / 32) % 365
    columns.kind[fact] = kindOf(hash % 100)
    columns.group[fact] = Math.floor(hash / 128) % 8
    columns.state[fact] = state
    columns.excuse[fact] = state === 3 ? 1 : state === 4 ? 2 : state === 5 ? 3 : 0
    columns.authorship[fact] = Math.floor(hash / 32_768) % 2
    columns.level[fact] = Math.floor(hash / 65_536) % 3
    columns.form[fact] = Math.floor(hash / 262_144) % 2
  }
  return columns
}

/** Two rounds of multiply and shift in 32 bits; both factors stay below what a 64-bit integer of SQL holds. */
function mixed(fact: number): number {
  const once = Math.imul(fact + 1, 1_597_334_677) >>> 0
  return Math.imul(once ^ (once >>> 15), 1_812_433_253) >>> 0
}

function kindOf(part: number): number {
  return part < 84 ? 0 : part < 90 ? 1 : part < 95 ? 2 : part < 98 ? 3 : 4
}

function stateOf(part: number): number {
  return part < 15 ? 0 : part - 14
}

/** Every seventh is a standing member; every forty-ninth only from day 180 on. `null` for the others. */
export function standingFrom(subject: number): number | null {
  if (subject % 7 !== 0) return null
  return subject % 49 === 0 ? 180 : 0
}
