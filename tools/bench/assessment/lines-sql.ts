// The same rules in one SQL statement that gives every line of every sheet that has a value: subject, item, number of
// facts, value in millionths. In two forms, of which the faster counts: facts joined with a table of the rules and
// grouped by subject and line, or one row for each subject with an aggregate for everything.
import { categories, faults, items, type Rule } from './rule-table.ts'

export interface Dialect {
  divide: string
  xor: (a: string, b: string) => string
  series: (size: number) => string
}

export const duckdb: Dialect = {
  divide: '//',
  xor: (a, b) => `xor(${a}, ${b})`,
  series: (size) => `(select range as fact from range(${size}))`,
}

export const postgres: Dialect = {
  divide: '/',
  xor: (a, b) => `(${a} # ${b})`,
  series: (size) => `(select fact from generate_series(0::bigint, ${size - 1}) as fact)`,
}

export const forms = ['grouped', 'wide'] as const

/** The statement; `into` says where its rows go. */
export function linesSql(dialect: Dialect, into: string, form: (typeof forms)[number]): string {
  return `${into} ${form === 'grouped' ? grouped(dialect) : wide(dialect)}`
}

const point = 1_000_000
const line = (item: string) => items.indexOf(item)
const rules = [...categories.flatMap(({ rules: own }) => own), ...faults]
const meetings = [0, 1, 2, 3, 4]
const attended = [1, 1, 0, null, 0]
/** Lines that do not add up points, with what each fact brings to them: attended, deducted, nothing. */
const others: ReadonlyArray<Pick<Rule, 'item' | 'kinds' | 'points'>> = [
  { item: 'attendance', kinds: meetings, points: attended },
  { item: 'discipline', kinds: meetings, points: [0, -point / 2, 0, 0, -2 * point] },
  { item: 'diligent', kinds: [3, 4], points: [0, 0, null, null, null] },
]
const rounded = (sum: string, divide: string) => `least((${sum} + 50000) ${divide} 100000 * 100000, ${120 * point})`
const share = (part: string, due: string, divide: string) => `(${20 * point} * ${part} + ${due}) ${divide} (2 * ${due})`
const bands = (count: string) =>
  `case when ${count} >= 6 then ${4 * point} when ${count} >= 3 then ${2 * point} else ${point} end`

/** What each fact brings to which line. */
const takes = [...rules, ...others].flatMap(({ item, kinds, points }) =>
  kinds.flatMap((kind) =>
    points.flatMap((brings, detail) => (brings === null ? [] : [`(${kind}, ${detail}, ${line(item)}, ${brings})`])),
  ),
)
/** Each line with its category (−1: what discipline takes off), its cap, and how it keeps facts. */
const lines = items.flatMap((item, at) => {
  const rule = rules.find((one) => one.item === item)
  if (at === 0 || categories.some((one) => one.item === item)) return []
  const category = faults.some((one) => one.item === item) ? -1 : categoryOf(at)
  return [`(${at}, ${category}, ${rule?.cap ?? 1000 * point}, '${rule?.keeps ?? 'all'}')`]
})

function categoryOf(at: number): number {
  return Math.max(...categories.map(({ item }) => line(item)).filter((first) => first < at))
}

function grouped({ divide }: Dialect): string {
  return `
    with rule (kind, detail, item, points) as (values ${takes.join(', ')}),
    line_rule (item, category, cap, keeps) as (values ${lines.join(', ')}),
    category_rule (category, cap) as (values ${categories.map(({ item, cap }) => `(${line(item)}, ${cap})`).join(', ')}),
    gathered as (select subject, item, count(*) as n, sum(points) as points, max(points) as best
      from fact join rule using (kind, detail) group by subject, item),
    leaf as materialized (select subject, item, category,
      case keeps when 'best' then 1 when 'later' then n - 1 else n end as facts,
      case item when ${line('attendance')} then ${share('points', 'n', divide)}
        when ${line('discipline')} then greatest(${5 * point} + points, 0) when ${line('diligent')} then ${bands('n')}
        else least(case keeps when 'best' then best when 'later' then (n - 1) * ${point} else points end, cap) end as value
      from gathered join line_rule using (item)),
    block as materialized (select subject, category, least(sum(value), min(cap)) as value
      from leaf join category_rule using (category) group by subject, category)
    select subject, item, facts, value::bigint as value from leaf
    union all select subject, category, 0, value::bigint from block
    union all select subject, 0, 0, (${rounded('sum(value)::bigint', divide)})::bigint from block group by subject`
}

const test = ({ kinds, points }: Pick<Rule, 'kinds' | 'points'>) => {
  const details = points.flatMap((one, at) => (one === null ? [] : [at]))
  const all = details.length === (kinds[0] === 0 || kinds.length > 1 ? 5 : 4)
  return `kind in (${kinds.join(', ')})${all ? '' : ` and detail in (${details.join(', ')})`}`
}
const pointsSql = (points: Rule['points']) =>
  `case detail ${points.flatMap((one, at) => (one === null ? [] : [`when ${at} then ${one}`])).join(' ')} end`

/** Number of facts and points of each line, one row for each subject. */
function wide({ divide }: Dialect): string {
  const columns = [...rules, ...others].flatMap((rule) => {
    const at = line(rule.item)
    const filter = `filter (where ${test(rule)})`
    const different = new Set(rule.points.filter((one) => one !== null)).size > 1
    const gathers = 'keeps' in rule && rule.keeps === 'best' ? 'max' : 'sum'
    const value = different ? [`${gathers}(${pointsSql(rule.points)}) ${filter} as p${at}`] : []
    return [`count(*) ${filter} as n${at}`, ...value]
  })
  const values = items.map((item, at) => ({ item, at, value: valueSql(item, at, divide) }))
  const leaves = values.filter(({ value }) => value !== null)
  const blocks = categories.map(({ item, cap }) => {
    const own = leaves.filter(({ item: leaf, at }) => categoryOf(at) === line(item) && !isFault(leaf))
    const sum = own.map(({ at }) => `coalesce(v${at}, 0)`).join(' + ')
    return `case when coalesce(${own.map(({ at }) => `v${at}`).join(', ')}) is not null then least(${sum}, ${cap}) end as v${line(item)}`
  })
  const tops = categories.map(({ item }) => `v${line(item)}`)
  return `
    with wide as (select subject, ${columns.join(', ')} from fact group by subject),
    leaves as (select *, ${leaves.map(({ at, value }) => `${value} as v${at}`).join(', ')} from wide),
    blocks as (select *, ${blocks.join(', ')} from leaves),
    totals as (select *, ${rounded(`(${tops.map((top) => `coalesce(${top}, 0)`).join(' + ')})`, divide)} as v0 from blocks)
    select * from (select subject, unnest(array[${items.map((_, at) => at).join(', ')}]) as item,
      unnest(array[${items.map((item, at) => factsSql(item, at)).join(', ')}]) as facts,
      unnest(array[${items.map((_, at) => `v${at}::bigint`).join(', ')}]) as value from totals
      where coalesce(${tops.join(', ')}) is not null) as line where value is not null`
}

const isFault = (item: string) => faults.some((one) => one.item === item)

/** The value of a line that rests on facts; `null` for sums. */
function valueSql(item: string, at: number, divide: string): string | null {
  const [n, p] = [`n${at}`, `p${at}`]
  if (item === 'attendance') return `case when ${n} > 0 then ${share(p, n, divide)} end`
  if (item === 'discipline') return `case when ${n} > 0 then greatest(${5 * point} + ${p}, 0) end`
  if (item === 'diligent') return `case when ${n} > 0 then ${bands(n)} end`
  const rule = rules.find((one) => one.item === item)
  if (!rule) return null
  const [first] = rule.points.filter((one) => one !== null)
  const several = new Set(rule.points.filter((one) => one !== null)).size > 1
  const found = several ? p : rule.keeps === 'later' ? `(${n} - 1) * ${first}` : `${n} * ${first}`
  return `case when ${n} > 0 then least(${found}, ${rule.cap}) end`
}

function factsSql(item: string, at: number): string {
  const rule = rules.find((one) => one.item === item)
  if (rule?.keeps === 'best') return `least(n${at}, 1)`
  if (rule?.keeps === 'later') return `greatest(n${at} - 1, 0)`
  return rule || others.some((one) => one.item === item) ? `n${at}` : '0'
}
