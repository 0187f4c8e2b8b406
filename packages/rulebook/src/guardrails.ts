import { faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { type Refusal, refusals } from './refused-words.ts'
import { objectsIn } from './scheme/check/found.ts'
import { usesOf } from './scheme/check/uses.ts'
import type { SchemeSource } from './scheme/scheme.ts'
import type { KnownSources } from './scheme/sources.ts'
import type { SourceFile } from './source-file.ts'

interface Said {
  text: string
  at: PropertyKey[]
}

/**
 * Refuses items that the anti-formalism rules forbid, by what they are called and by what they count. A scheme that
 * states its legal basis may keep them, except for a public ranking; then every sheet prints that basis.
 */
export function checkGuardrails(source: SourceFile, scheme: SchemeSource, known: KnownSources): PackFault[] {
  const refused = scheme.法定依据 ? refusals.filter(({ guardrail }) => guardrail === 'F2') : refusals
  return [
    ...titlesOf(scheme).flatMap((said) => refusedWords(source, said, refused)),
    ...countedBy(scheme, known).flatMap((said) => refusedKeys(source, said, refused)),
    ...selfVerified(source, scheme),
  ]
}

/** Whatever names an item, a condition or a consequence, and what is done then. */
function titlesOf(scheme: SchemeSource): Said[] {
  const { 评分, 基本要求, 等次, 一票否决, 结果运用, 不评 } = scheme
  const words = ['项', '名称', '处理', '情形']
  return objectsIn({ 评分, 基本要求, 等次, 一票否决, 结果运用, 不评 }).flatMap(({ value, at }) =>
    words.flatMap((word) => {
      const text = value[word]
      return typeof text === 'string' ? [{ text, at: [...at, word] }] : []
    }),
  )
}

/** The kinds, attributes and choices that are counted, with their names: a harmless title does not make them harmless. */
function countedBy(scheme: SchemeSource, { kinds }: KnownSources): Array<Said & { key: string }> {
  const rules = { ...scheme, 示例: [], 取材: undefined, 填报与核实: [] }
  const counted = objectsIn(rules).flatMap(({ value, at }) =>
    Array.isArray(value['台账'])
      ? value['台账'].map((kind: unknown, index) => {
          const key = String(kind)
          return { key, text: kinds.get(key)?.name ?? key, at: [...at, '台账', index] }
        })
      : [],
  )
  const attributes = usesOf({ ...scheme, 示例: [] }).flatMap(({ kinds: own, attribute, at, values = [] }) => {
    const found = own.flatMap((kind) => kinds.get(kind)?.attributes.get(attribute) ?? [])[0]
    const choices = values.map((one) => {
      const key = String(one.value)
      return { key, text: found?.choices.get(key)?.zh ?? key, at: one.at }
    })
    return [{ key: attribute, text: found?.name ?? attribute, at }, ...choices]
  })
  return [...counted, ...attributes]
}

function refusedWords(source: SourceFile, { text, at }: Said, refused: readonly Refusal[]): PackFault[] {
  return refused.flatMap((refusal) => {
    const [word] = refusal.words.exec(text) ?? []
    return word === undefined ? [] : [refusedFault(source, at, text, word, refusal)]
  })
}

function refusedKeys(source: SourceFile, said: Said & { key: string }, refused: readonly Refusal[]): PackFault[] {
  return refused.flatMap((refusal) => {
    const [word] = refusal.words.exec(said.text) ?? refusal.keys.exec(said.key) ?? []
    return word === undefined ? [] : [refusedFault(source, said.at, said.text, word.replaceAll('_', ''), refusal)]
  })
}

function refusedFault(
  source: SourceFile,
  at: PropertyKey[],
  text: string,
  word: string,
  { guardrail, why, instead }: Refusal,
): PackFault {
  const allowed = guardrail === 'F2' ? '' : '；确有上位规定的，写明“法定依据”，评分表将予印出'
  return faultAt(source, at, `“${text}”含“${word}”（护栏 ${guardrail}）：${why}`, instead + allowed)
}

/** Who enters may not be the only one who verifies. */
function selfVerified(source: SourceFile, { 填报与核实 }: SchemeSource): PackFault[] {
  return 填报与核实.flatMap(({ 填报, 核实 }, at) =>
    核实.every((who) => 填报.includes(who))
      ? [faultAt(source, ['填报与核实', at, '核实'], '填报的人不能只由自己核实', '写上另一个核实的机构或者职务')]
      : [],
  )
}
