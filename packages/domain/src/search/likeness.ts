/** How rare a pair of neighbouring signs is: the weight it has in a likeness. */
export type Weights = ReadonlyMap<number, number>

/** A pair of neighbouring signs as one number: what `search_grams` of the database has in its lower half. */
export function gramsOf(folded: string): Set<number> {
  const grams = new Set<number>()
  let before = 0
  for (const sign of folded) {
    const code = sign.codePointAt(0) ?? 0
    if (before > 32 && code > 32) grams.add(((before << 16) | code) >>> 0)
    before = code
  }
  return grams
}

/**
 * Weighs pairs by how many of `total` texts hold them. What stands in more than a tenth of all texts is the language
 * of the trade (“关于……的建议”) and weighs nothing; what no text holds yet weighs as if one did.
 */
export function weightsOf(counts: ReadonlyMap<number, number>, total: number): Weights {
  const weights = new Map<number, number>()
  for (const [gram, texts] of counts) {
    const common = total >= fewTexts && texts * 10 > total
    weights.set(gram, common ? 0 : Math.log((total + 1) / (Math.max(texts, 1) + 0.5)) + 0.1)
  }
  return weights
}

const fewTexts = 50

/**
 * The share of a draft's telling wording that another text holds too, from 0 to 1. Both are folded. Not symmetric: a
 * long text that contains a short draft whole is fully like it.
 */
export function likenessOf(weights: Weights, other: string): number {
  const held = gramsOf(other)
  let [shared, all] = [0, 0]
  for (const [gram, weight] of weights) {
    all += weight
    if (held.has(gram)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

/** The longest passages of at least `least` signs that two texts have in common, longest first; each as it stands in `text`. */
export function sharedPassages(text: string, other: string, { least = 4, most = 5 } = {}): string[] {
  const passages = new Set<string>()
  for (let at = 0; at + least <= text.length;) {
    let length = 0
    while (
      at + length < text.length &&
      !/\s/u.test(text[at + length] ?? '') &&
      other.includes(text.slice(at, at + length + 1))
    )
      length += 1
    if (length >= least) passages.add(trimmed(text.slice(at, at + length)))
    at += Math.max(1, length)
  }
  return [...passages]
    .filter((passage) => passage.length >= least)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, most)
}

/** Without signs of punctuation at its ends. */
function trimmed(passage: string): string {
  return passage.replace(/^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu, '')
}
