import { plainText } from './roster/cell-text.ts'

/** The signs people type for the dot of a transliterated name (阿依古丽·买买提). */
const dots = /\s*[·•‧∙⋅・･．.]\s*/g
const han = String.raw`\p{Script=Han}〇`
const chineseName = new RegExp(`^[${han}]+(?:·[${han}]+)*$`, 'u')
const latinName = /^[\p{Script=Latin}'’-]+(?:[ ·][\p{Script=Latin}'’-]+)*$/u

/** A person's name as it is kept: no blanks between Chinese characters, one kind of dot. */
export function normalisePersonName(text: string): string {
  const plain = plainText(text).replace(/\s+/g, ' ')
  const dotted = /\p{Script=Han}/u.test(plain) ? plain.replace(dots, '·').replace(/ /g, '') : plain
  return dotted.replace(/^·+|·+$/g, '')
}

/** Whether a normalised text can be a name: Chinese, transliterated with dots, or Latin; 2 to 40 characters. */
export function isPersonName(name: string): boolean {
  const length = Array.from(name).length
  return length >= 2 && length <= 40 && (chineseName.test(name) || latinName.test(name))
}

/** A name in a printed list: two characters take the width of three. */
export function printedName(name: string): string {
  const letters = Array.from(name)
  return letters.length === 2 && chineseName.test(name) ? letters.join('\u3000') : name
}
