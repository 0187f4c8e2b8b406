/** The known word nearest to a mistyped one, or `null` when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.ceil(word.length / 2)) + 1
  for (const candidate of known) {
    const distance = editDistance(word, candidate)
    // Words that share no character are not near, however short they are.
    if (distance < least && distance < Math.max([...word].length, [...candidate].length)) {
      least = distance
      best = candidate
    }
  }
  return best
}

function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  let previous = b.map((_, index) => index + 1)
  previous.unshift(0)
  for (const [row, left] of a.entries()) {
    const current = [row + 1]
    for (const [column, right] of b.entries()) {
      const swap = (previous[column] ?? 0) + (left === right ? 0 : 1)
      current.push(Math.min(swap, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
