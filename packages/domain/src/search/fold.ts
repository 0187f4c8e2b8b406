/**
 * A text as searching compares it: full-width letters and digits become half-width, capitals small. Sign for sign, so
 * that a place in the folded text is the same place in the text itself.
 */
export function fold(text: string): string {
  return text.replace(foldable, (sign) => {
    const half = sign >= '０' && sign <= 'ｚ' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign
    const small = half.toLowerCase()
    return small.length === half.length ? small : half
  })
}

const foldable = /[０-９Ａ-Ｚａ-ｚ]|\p{Lu}/gu
