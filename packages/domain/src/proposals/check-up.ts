import type { ProposalRules, RefusalGround } from './proposal-rules.ts'

/** What somebody has written so far. */
export interface ProposalText {
  title: string
  situation: string
  analysis: string
  suggestions: string
}

/** One remark of the check-up: a hint, never a refusal, except for what is marked as `stops`. */
export interface CheckUpRemark {
  code:
    | 'title_form'
    | 'empty_part'
    | 'long'
    | 'too_long'
    | 'little_advice'
    | 'several_matters'
    | 'vague_phrase'
    | 'ground_possible'
    | 'secrecy_mark'
  part: keyof ProposalText | 'whole'
  /** What was found or measured, for the sentence on the screen. */
  found: Record<string, string | number>
  stops: boolean
}

const parts = ['situation', 'analysis', 'suggestions'] as const

/**
 * 提案体检: looks at a text by the written rules of the pack, locally and always with the same answer. It judges form
 * only; whether a ground for refusal holds is for people to say. Takes the text and the rules, gives remarks in reading
 * order.
 */
export function checkUp(text: ProposalText, rules: Pick<ProposalRules, 'writing' | 'refusalGrounds'>): CheckUpRemark[] {
  return [
    ...titleRemarks(text, rules),
    ...parts.filter((part) => lengthOf(text[part]) === 0).map((part) => remark('empty_part', part, {}, true)),
    ...lengthRemarks(text, rules),
    ...matterRemarks(text),
    ...phraseRemarks(text, rules.writing.vaguePhrases),
    ...groundRemarks(text, rules.refusalGrounds),
  ]
}

/** Characters as a Chinese text counts them: without white space, a Latin word or number once. */
export function lengthOf(text: string): number {
  return text.match(/[A-Za-z0-9.%]+|[^\s]/gu)?.length ?? 0
}

function titleRemarks({ title }: ProposalText, { writing }: Pick<ProposalRules, 'writing'>): CheckUpRemark[] {
  const trimmed = title.trim()
  if (trimmed === '') return [remark('empty_part', 'title', {}, true)]
  const formed = trimmed.startsWith(writing.titleBegins) && trimmed.endsWith(writing.titleEnds)
  return formed ? [] : [remark('title_form', 'title', { begins: writing.titleBegins, ends: writing.titleEnds })]
}

function lengthRemarks(text: ProposalText, { writing }: Pick<ProposalRules, 'writing'>): CheckUpRemark[] {
  const [situation, analysis, advice] = parts.map((part) => lengthOf(text[part])) as [number, number, number]
  const whole = situation + analysis + advice
  const found: CheckUpRemark[] = []
  if (whole > writing.longest) found.push(remark('too_long', 'whole', { count: whole, most: writing.longest }, true))
  else if (whole > writing.idealLength)
    found.push(remark('long', 'whole', { count: whole, ideal: writing.idealLength }))
  const percent = whole === 0 ? 0 : Math.floor((advice * 100) / whole)
  if (advice > 0 && percent < writing.leastAdvicePercent)
    found.push(remark('little_advice', 'suggestions', { percent, least: writing.leastAdvicePercent }))
  return found
}

/** 一事一案: a title that joins two objects, each with a verb of its own, or 以及 and 并 between them. */
function matterRemarks({ title }: ProposalText): CheckUpRemark[] {
  const joined = /(?:以及|暨|，并|、并|并且|同时)/u.exec(title)?.[0]
  return joined ? [remark('several_matters', 'title', { word: joined })] : []
}

function phraseRemarks(text: ProposalText, phrases: readonly string[]): CheckUpRemark[] {
  return parts.flatMap((part) =>
    phrases.filter((phrase) => text[part].includes(phrase)).map((phrase) => remark('vague_phrase', part, { phrase })),
  )
}

function groundRemarks(text: ProposalText, grounds: readonly RefusalGround[]): CheckUpRemark[] {
  const whole = [text.title, ...parts.map((part) => text[part])].join('\n')
  return grounds.flatMap(({ key, signs }) => {
    const sign = signs.find((word) => whole.includes(word))
    return sign ? [remark('ground_possible', 'whole', { ground: key, sign })] : []
  })
}

function remark(
  code: CheckUpRemark['code'],
  part: CheckUpRemark['part'],
  found: CheckUpRemark['found'],
  stops = false,
): CheckUpRemark {
  return { code, part, found, stops }
}
