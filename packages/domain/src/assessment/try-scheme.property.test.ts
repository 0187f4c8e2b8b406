import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnBuilder } from './columns/column-builder.ts'
import { evaluate } from './evaluate.ts'
import { decimalOf } from './fixed-point.ts'
import { draftedOf, placeByQuotas } from './place-by-quotas.ts'
import type { Scheme } from './scheme.ts'
import type { SheetNode } from './sheet.ts'
import { runs } from './testing/runs.ts'
import { scheme } from './testing/random-scheme.ts'
import { subject } from './testing/random-subject.ts'
import { cohortOf } from './totals.ts'
import { tryScheme } from './try-scheme.ts'

const period = { from: '2026-01-01', until: '2027-01-01' }
const quota = { grade: '优秀', share: '0.4', of: 'assessed', rounding: 'down' } as const

const valuesOf = (node: SheetNode): Array<[string, string | null]> => [
  [node.id, node.value],
  ...node.children.flatMap(valuesOf),
]

test('a trial over everybody gives the values and grades of each sheet, places and quotas included', () => {
  fc.assert(
    fc.property(scheme, fc.array(subject, { minLength: 1, maxLength: 6 }), (rules, people) => {
      const tried: Scheme = { ...rules, quotas: [{ ...quota, order: { nodes: ['n1'], ties: 'meeting' } }] }
      const builder = new ColumnBuilder({ period })
      for (const one of people) builder.add(one)
      const ids = people.map((_, at) => String(at))
      const { items, results } = tryScheme(tried, builder.build(), ids)
      const cohort = cohortOf(tried, people)
      const sheets = people.map((one) => evaluate(tried, one, cohort))
      const drafted = sheets.map((sheet, at) => draftedOf(tried, String(at), sheet))
      const { placed } = placeByQuotas(tried, drafted, { raised: [], decided: new Map() })
      sheets.forEach((sheet, at) => {
        const found = new Map(items.map(({ id }, place) => [id, results[at]?.values[place] ?? Number.NaN] as const))
        const shown = valuesOf(sheet.root).map(([id]) => {
          const value = found.get(id) ?? Number.NaN
          return [id, Number.isNaN(value) ? null : decimalOf(value)]
        })
        expect(shown).toEqual(valuesOf(sheet.root))
        expect(results[at]?.grade).toBe(placed.get(String(at))?.grade ?? null)
      })
    }),
    runs(200),
  )
})
