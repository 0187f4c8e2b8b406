import type { Chance } from './chance.ts'
import { oddValue } from './odd-values.ts'

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number }

const strangers = [
  '__proto__',
  'constructor',
  'committee_id',
  'committeeId',
  'id',
  'state',
  'version',
  'toString',
  '多余',
]

/** Spoils a value at one place: another type, an odd value, a missing or a strange property. Gives the spoiled copy. */
export function spoil(value: unknown, chance: Chance): unknown {
  const root = { value: structuredClone(value) }
  const place = chance.pick(placesIn(root))
  const target = at(place)
  if (isRecord(target) && chance.once(3)) return spoilRecord(root, target, chance)
  if (chance.once(5) && !Array.isArray(place.holder)) delete place.holder[place.key]
  else put(place, oddValue(chance))
  return root.value
}

function spoilRecord(root: { value: unknown }, target: Record<string, unknown>, chance: Chance): unknown {
  const name = chance.pick(strangers)
  Object.defineProperty(target, name, { value: oddValue(chance), enumerable: true, configurable: true, writable: true })
  return root.value
}

function placesIn(value: unknown, limit = 200): Place[] {
  const places: Place[] = []
  const visit = (holder: Place['holder']): void => {
    for (const key of Object.keys(holder)) {
      if (places.length >= limit) return
      const place = { holder, key }
      places.push(place)
      const inner = at(place)
      if (Array.isArray(inner) || isRecord(inner)) visit(inner)
    }
  }
  if (isRecord(value)) visit(value)
  return places
}

function at({ holder, key }: Place): unknown {
  return (holder as Record<string | number, unknown>)[key]
}

function put({ holder, key }: Place, value: unknown): void {
  ;(holder as Record<string | number, unknown>)[key] = value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
