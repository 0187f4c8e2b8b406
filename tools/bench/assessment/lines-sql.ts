// The same rules as hand-loop.ts in one SQL statement that gives every line of every sheet: subject, item, number of
// facts, value in millionths (null: no data). DuckDB and PostgreSQL differ only in how they divide whole numbers.

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

const attended = 'state < 3'
const held = 'since is not null and day >= since'
const activity = 'grp in (2, 3, 4, 5)'

/** Counts, points and totals of each subject, as one row with everything in it. */
function wide(): string {
  return `
    select subject,
      count(*) filter (where kind = 0 and grp < 7) as base,
      count(*) filter (where kind = 0 and grp = 0 and ${attended}) as plenary,
      count(*) filter (where kind = 0 and grp = 0 and excuse <> 2) as plenary_due,
      count(*) filter (where kind = 0 and grp = 1 and ${held} and ${attended}) as standing,
      count(*) filter (where kind = 0 and grp = 1 and ${held} and excuse <> 2) as standing_due,
      count(*) filter (where kind = 0 and ${activity} and ${attended}) as activities,
      count(*) filter (where kind = 0 and grp = 6 and ${attended}) as study,
      count(*) filter (where kind = 0 and grp not in (1, 7) and excuse = 3) as unexcused,
      count(*) filter (where kind = 0 and grp = 1 and ${held} and excuse = 3) as unexcused_standing,
      count(*) filter (where kind = 0 and grp < 7 and state in (1, 2)) as late,
      count(*) filter (where kind = 1) as proposals,
      max(case when authorship = 0 then 15000000 else 8000000 end) filter (where kind = 1) as best_proposal,
      count(*) filter (where kind = 2) as opinions,
      sum(case level when 0 then 5000000 when 1 then 8000000 else 10000000 end) filter (where kind = 2) as opinion_points,
      count(*) filter (where kind = 3) as reports,
      max(case when authorship = 0 then 10000000 else 5000000 end) filter (where kind = 3) as best_report,
      count(*) filter (where kind = 4) as speeches,
      max(case when form = 0 then 10000000 else 6000000 end) filter (where kind = 4) as best_speech
    from (select *, case when subject % 49 = 0 then 180 when subject % 7 = 0 then 0 end as since from fact) as facts
    group by subject`
}

/** The statement; `into` says where its rows go. */
export function linesSql({ divide }: Dialect, into: string): string {
  const share = (full: number, part: string, due: string) =>
    `case when ${due} > 0 then (${full * 2}000000 * ${part} + ${due}) ${divide} (2 * ${due}) end`
  const each = (count: string, points: number) => `case when ${count} > 0 then ${points} * ${count} end`
  // least() leaves nulls out: without this, no data would become the cap.
  const capped = (value: string, cap: number) => `case when ${value} > ${cap}000000 then ${cap}000000 else ${value} end`
  return `${into}
    with wide as (${wide()}),
    leaves as (select *, ${share(20, 'plenary', 'plenary_due')} as v_plenary, ${share(10, 'standing', 'standing_due')} as v_standing,
      ${capped(each('activities', 7_500_000), 30)} as v_activities, ${capped(each('study', 5_000_000), 10)} as v_study,
      ${each('unexcused', 3_000_000)} as v_unexcused, ${each('unexcused_standing', 3_000_000)} as v_unexcused_standing, ${each('late', 1_000_000)} as v_late,
      case when proposals > 0 then least((proposals - 1) * 5000000, 10000000) end as v_more,
      ${capped('opinion_points', 15)} as v_opinion, greatest(best_report, best_speech) as v_highest from wide),
    blocks as (select *, case when base > 0 then greatest(10000000 - coalesce(v_unexcused, 0) - coalesce(v_unexcused_standing, 0) - coalesce(v_late, 0), 0) end as v_discipline from leaves),
    sums as (select *,
      case when coalesce(v_plenary, v_standing, v_activities, v_study, v_discipline) is not null then
        least(coalesce(v_plenary, 0) + coalesce(v_standing, 0) + coalesce(v_activities, 0) + coalesce(v_study, 0) + coalesce(v_discipline, 0), 60000000) end as v_attendance,
      case when coalesce(best_proposal, v_more, v_opinion, v_highest) is not null then
        least(coalesce(best_proposal, 0) + coalesce(v_more, 0) + coalesce(v_opinion, 0) + coalesce(v_highest, 0), 40000000) end as v_performance from blocks),
    totals as (select *, case when coalesce(v_attendance, v_performance) is not null then
      (coalesce(v_attendance, 0) + coalesce(v_performance, 0) + 50000) ${divide} 100000 * 100000 end as v_total from sums)
    select subject, unnest(array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]) as item,
      unnest(array[0, 0, plenary_due, standing_due, activities, study, base, unexcused, unexcused_standing, late, 0, least(proposals, 1), greatest(proposals - 1, 0), opinions, 0, least(reports, 1), least(speeches, 1)]) as facts,
      unnest(array[v_total, v_attendance, v_plenary, v_standing, v_activities, v_study, v_discipline, v_unexcused, v_unexcused_standing, v_late, v_performance,
        best_proposal, v_more, v_opinion, v_highest, best_report, best_speech]) as value
    from totals`
}

const due = (group: number) => `kind = 0 and grp = ${group} and excuse <> 2`
const inTime = 'kind = 0 and grp = 1 and since is not null and day >= since'

/** The facts under each line that rests on facts, by its number. */
const evidence: Record<number, string> = {
  2: due(0),
  3: `${inTime} and excuse <> 2`,
  4: 'kind = 0 and grp in (2, 3, 4, 5) and state < 3',
  5: 'kind = 0 and grp = 6 and state < 3',
  6: 'kind = 0 and grp < 7',
  7: 'kind = 0 and grp not in (1, 7) and excuse = 3',
  8: `${inTime} and excuse = 3`,
  9: 'kind = 0 and grp < 7 and state in (1, 2)',
  13: 'kind = 2',
}
const bestOf: Record<number, [kind: number, order: string]> = {
  11: [1, 'authorship'],
  15: [3, 'authorship'],
  16: [4, 'form'],
}

/** The statement for PostgreSQL that writes what a sheet holds: the facts under each line as well. */
export function linesWithFactsSql(into: string): string {
  const all = (test: string) => `array_agg(fact) filter (where ${test})`
  const columns = [
    ...Object.entries(evidence).map(([item, test]) => `${all(test)} as f${item}`),
    ...Object.entries(bestOf).map(
      ([item, [kind, order]]) =>
        `(array_agg(fact order by ${order}, fact) filter (where kind = ${kind}))[1:1] as f${item}`,
    ),
    `(array_agg(fact order by fact) filter (where kind = 1))[2:] as f12`,
  ]
  const cases = [...Object.keys(evidence), ...Object.keys(bestOf), '12'].map((item) => `when ${item} then f${item}`)
  return `${into}
    select line.*, case line.item ${cases.join(' ')} end as rests_on from (${linesSql(postgres, '')}) as line join (
      select subject, ${columns.join(', ')}
      from (select *, case when subject % 49 = 0 then 180 when subject % 7 = 0 then 0 end as since from fact) as facts
      group by subject) as cited using (subject)`
}
