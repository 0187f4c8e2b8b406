/** A clause of a rule: 第N条, with the chapter it stands in. */
export interface Clause {
  number: number
  chapter: string | null
  wording: string
}

/** A rule as it was pasted: what stands before the first clause, and the clauses. */
export interface RuleText {
  preamble: string
  clauses: Clause[]
}

/** Why a pasted text is not taken. */
export type TextFault = { code: 'no_clauses' } | { code: 'clause_out_of_order'; line: number; number: number }

const clauseHead = /^第([〇零一二三四五六七八九十百\d]+)条[\s:：、.]*/u
const chapterHead = /^第[〇零一二三四五六七八九十百\d]+[章节]/u

/**
 * Cuts a pasted text at the beginnings of its clauses (第X条) and chapters (第X章). Clauses count up from one: a
 * skipped or doubled number is a slip of the paste and is named with its line. Blanks at the ends of lines go.
 */
export function parseRule(text: string): RuleText | TextFault {
  const parsed: RuleText = { preamble: '', clauses: [] }
  let chapter: string | null = null
  const lines = text.replace(/\r\n?/gu, '\n').split('\n')
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/^[\s　]+|[\s　]+$/gu, '')
    const head = clauseHead.exec(line)
    if (chapterHead.test(line)) chapter = line.replace(/[\s　]+/gu, ' ')
    else if (head) {
      const number = numberOf(head[1] ?? '')
      if (number !== parsed.clauses.length + 1) return { code: 'clause_out_of_order', line: at + 1, number }
      parsed.clauses.push({ number, chapter, wording: line.slice(head[0].length) })
    } else if (line !== '') append(parsed, line)
  }
  return parsed.clauses.length === 0 ? { code: 'no_clauses' } : parsed
}

function append(parsed: RuleText, line: string): void {
  const last = parsed.clauses.at(-1)
  if (last) last.wording = last.wording === '' ? line : `${last.wording}\n${line}`
  else parsed.preamble = parsed.preamble === '' ? line : `${parsed.preamble}\n${line}`
}

const digits = '零一二三四五六七八九'

/** A Chinese or Arabic numeral up to 999; 0 for what is none. */
function numberOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  let [sum, digit] = [0, 0]
  for (const sign of numeral.replaceAll('〇', '零')) {
    if (sign === '百' || sign === '十') {
      sum += Math.max(digit, 1) * (sign === '百' ? 100 : 10)
      digit = 0
    } else digit = digits.indexOf(sign)
  }
  return sum + digit
}

/** The number of a clause as a regulation writes it: 第二十一条. Takes 1 to 999. */
export function clauseName(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10]
  const sign = (digit: number) => digits[digit] ?? ''
  const left = hundreds > 0 ? `${sign(hundreds)}百` : ''
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : sign(tens)}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return `第${left}${middle}${ones > 0 ? sign(ones) : ''}条`
}

/** Writes a rule out again, so that it can be changed as one text: parsing it gives the same rule. */
export function writeRule({ preamble, clauses }: RuleText): string {
  const lines = preamble === '' ? [] : [preamble]
  let chapter: string | null = null
  for (const clause of clauses) {
    if (clause.chapter !== null && clause.chapter !== chapter) lines.push(clause.chapter)
    chapter = clause.chapter
    lines.push(`${clauseName(clause.number)}　${clause.wording}`)
  }
  return lines.join('\n')
}
