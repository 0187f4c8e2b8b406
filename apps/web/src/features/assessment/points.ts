/** Shares such as 25 ÷ 3 do not end: the screen shows two places, the panel the whole. */
export function shortened(value: string): string {
  const [whole = '', places = ''] = value.split('.')
  return places.length > 2 ? `${whole}.${places.slice(0, 2)}…` : value
}
