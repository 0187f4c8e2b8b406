const zeroWidth = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
/** Kangxi radicals and compatibility ideographs, as they come out of copied PDF text. */
const lookAlikes = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g
const wideLettersAndDigits = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const wideAscii = /[\uff01-\uff5e]/g

/** Nothing in such a text could be meant otherwise; nearly every cell is one. */
const plainAlready = /^[\u0021-\u007e\u4e00-\u9fff]*$/

const narrow = (text: string) => String.fromCodePoint((text.codePointAt(0) ?? 0) - 0xfee0)

/**
 * The text of a spreadsheet cell as it was meant: full-width letters, digits and spaces become
 * plain, invisible characters go, look-alike ideographs become the real ones, blanks are trimmed
 * and lines kept. Chinese punctuation stays as it is: NFKC as a whole would turn ， into a comma.
 */
export function plainText(text: string): string {
  if (plainAlready.test(text)) return text
  return text
    .replace(zeroWidth, '')
    .replace(oddSpaces, ' ')
    .replace(lookAlikes, (letter) => letter.normalize('NFKC'))
    .replace(wideLettersAndDigits, narrow)
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .trim()
}

/** Text meant for a machine, such as a phone number or a date: every full-width sign becomes plain. */
export function halfWidth(text: string): string {
  return plainText(text)
    .replace(wideAscii, narrow)
    .replace(/[。．]/g, '.')
    .replace(/[—–―−]/g, '-')
}
