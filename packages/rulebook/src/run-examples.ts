import { evaluate } from '@tongxin/domain/assessment/evaluate'
import { findNode } from '@tongxin/domain/assessment/grade'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Fact } from '@tongxin/domain/ledger/fact'
import type { SchemeSource } from './sections/scheme.ts'

type Example = SchemeSource['示例'][number]

/** What an example says and what the engine finds, where the two differ. */
export interface Difference {
  example: string
  item: string
  expected: string
  found: string
}

/** Runs a scheme's worked examples; an empty answer means that all of them come out. */
export function runExamples(scheme: Scheme, examples: readonly Example[]): Difference[] {
  return examples.flatMap((example) => differences(scheme, example))
}

function differences(scheme: Scheme, example: Example): Difference[] {
  const sheet = evaluate(scheme, {
    facts: factsOf(example),
    hats: example.职务.map((hat) => ({ key: hat.键, from: hat.自, until: hat.至 ?? null })),
    ...(example.席位 && { seats: example.席位.map((seat) => ({ from: seat.自, until: seat.至 ?? null })) }),
    period: { from: example.年度.自, until: example.年度.至 },
  })
  const expected: Array<[item: string, expected: string, found: string | null]> = [
    ['总分', example.应得.总分, sheet.total],
    ...Object.entries(example.应得.各项).map(([id, value]): [string, string, string | null] => [
      id,
      value,
      findNode(sheet.root, id)?.value ?? null,
    ]),
  ]
  if (example.应得.等次) expected.push(['等次', example.应得.等次, sheet.grade ?? '不评'])
  return expected
    .map(([item, wanted, found]) => ({ example: example.名称, item, expected: wanted, found: found ?? '无数据' }))
    .filter(({ expected: wanted, found }) => wanted !== found)
}

function factsOf(example: Example): Fact[] {
  return example.台账.flatMap((line, at) =>
    Array.from({ length: line.次数 }, (_, index) => ({
      id: `${at}:${index}`,
      kind: line.类别,
      subjectId: 'example',
      on: line.日期,
      attributes: line.属性,
      record: { kind: 'example', id: `${at}:${index}` },
    })),
  )
}
