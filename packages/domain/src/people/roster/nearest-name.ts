/** Words that a name may carry or drop: 教育界 is 教育, 提案委 is 提案委员会. */
const endings = /(?:委员会|委|界别|界|支部委员会|总支)$/

/** A name of a unit as it is compared: without blanks, signs and the endings people drop. */
export function bareName(name: string): string {
  const plain = name.replace(/[\s、，,·（）()“”"]/g, '')
  const bare = plain.replace(endings, '')
  return bare === '' ? plain : bare
}

/** The known name most like a mistyped one, if more than half of their characters agree. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let most = 0.5
  for (const candidate of known) {
    const likeness = shared(bareName(name), bareName(candidate))
    if (likeness > most) {
      most = likeness
      best = candidate
    }
  }
  return best
}

/** Twice the common characters over all characters, from 0 to 1. */
function shared(one: string, other: string): number {
  const left = Array.from(other)
  let common = 0
  for (const letter of Array.from(one)) {
    const at = left.indexOf(letter)
    if (at < 0) continue
    common++
    left.splice(at, 1)
  }
  return (2 * common) / (Array.from(one).length + Array.from(other).length || 1)
}
