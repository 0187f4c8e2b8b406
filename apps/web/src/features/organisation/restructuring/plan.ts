import { useState } from 'react'

/** Somebody of the units that end. */
export interface Somebody {
  id: string
  name: string
  posts: readonly string[]
  unitId: string
}

/** What somebody is about to do: which units end, which begin, and who goes where. */
export interface Plan {
  fromIds: string[]
  into: string[]
  on: string
  basis: string
  /** By person: the place of the new unit, or `none` for those who join neither. */
  goes: Record<string, string>
}

export interface Planning {
  values: Plan
  set: (change: Partial<Plan>) => void
}

export function usePlan(start: Pick<Plan, 'fromIds' | 'on'>): Planning {
  const [values, setValues] = useState<Plan>({ ...start, into: ['', ''], basis: '', goes: {} })
  return { values, set: (change) => setValues((before) => ({ ...before, ...change })) }
}

/** Several out of one is a split, one out of several a merge, one out of one a succession. */
export function changeOf({ fromIds, into }: Plan): 'split' | 'merge' | 'succession' {
  if (into.length === 1 && fromIds.length === 1) return 'succession'
  return into.length >= fromIds.length ? 'split' : 'merge'
}

/** What is still missing, as the reason of the button; `null` when nothing is. */
export function gap(plan: Plan, people: readonly Somebody[] | undefined): string | null {
  const names = plan.into.map((name) => name.trim())
  if (names.some((name) => name === '')) return 'new_units_unnamed'
  if (new Set(names).size < names.length) return 'new_units_alike'
  if (plan.basis.trim() === '') return 'basis_needed'
  if (!people || people.some(({ id }) => !isPlace(plan, plan.goes[id]))) return 'people_unplaced'
  return null
}

/** Whether somebody is placed in a unit that is still planned. */
export function isPlace({ into }: Pick<Plan, 'into'>, place: string | undefined): boolean {
  return place === 'none' || (place !== undefined && Number(place) < into.length)
}
