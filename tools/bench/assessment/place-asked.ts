import { type Place, places } from './nation.ts'

/** The place that the command names; the nation where it names none. */
export function placeAsked(): Place {
  const [name = 'nation'] = process.argv.slice(2)
  const place = Object.values(places).find((one) => one.name === name)
  if (!place) throw new Error(`there is no place ${name}: ${Object.keys(places).join(', ')}`)
  return place
}
