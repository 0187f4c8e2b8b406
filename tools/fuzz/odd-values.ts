import type { Chance } from './chance.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

const texts = [
  '',
  ' ',
  '\u0000',
  '前\u0000后',
  '\uD800',
  '\uDFFF落单',
  '\u202E倒序\u202C',
  '\uFEFF带BOM',
  '👨‍👩‍👧‍👦',
  'é́́́',
  '䶮堃喆𠮷',
  '１２３．５',
  "'; drop table person; --",
  '%00',
  '%',
  '_%_',
  '\\',
  '${7*7}{{7*7}}',
  '=1+1',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
]

const days = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-2026-01-01',
  '2026-1-1',
  '2026年3月5日',
  '20260305',
  'infinity',
  'now',
  '2026-03-05T25:61:61Z',
  '2026-03-05T00:00:00+99:99',
  '+275760-09-13T00:00:00.001Z',
  '294277-01-01T00:00:00Z',
]

const numbers = [
  0,
  -0,
  -1,
  0.1,
  1e-320,
  1e21,
  1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  Number.MAX_VALUE,
  99_999_999_999,
]

const identifiers = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B',
  '{0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b}',
  '0190a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5',
]

const shapes: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { '': '' },
  { length: 1 },
  ['a', 1, null],
  { toString: 1 },
]

/** A value that somebody's program could send and nobody meant. */
export function oddValue(chance: Chance): unknown {
  switch (chance.below(10)) {
    case 0:
    case 1:
      return chance.pick(shapes)
    case 2:
      return chance.pick(numbers)
    case 3:
      return chance.pick(days)
    case 4:
      return chance.pick(identifiers)
    case 5:
      return chance.once(20) ? nested(2000) : nested(5 + chance.below(50))
    case 6:
      return chance.once(50) ? '长'.repeat(400_000) : chance.pick(['长', 'x', '\u0000']).repeat(10 ** chance.below(5))
    case 7:
      return Array.from({ length: chance.once(40) ? 20_000 : chance.below(60) }, () => chance.pick(texts))
    default:
      return chance.pick(texts)
  }
}

/** A piece of text for a path or a query. */
export function oddText(chance: Chance): string {
  const value = oddValue(chance)
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 3000)
}
