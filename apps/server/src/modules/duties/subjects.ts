import type { DutyRule } from '@tongxin/domain/duties/duty-rule'
import { bothSpans, spansWithout, type Span } from '@tongxin/domain/duties/occurrence'
import type { Pack, UnitShape } from '@tongxin/domain/pack/pack'
import { grouped } from './grouped.ts'
import type { Ground } from './ground.ts'
import type { PostRow, UnitRow } from './queries.ts'

/** Who owes a duty, and on which days: a unit, or a person under the unit of his post. */
export interface DutySubject {
  id: string
  name: string
  unit: UnitRow
  spans: Span[]
}

/** The rows of some units and posts by where they belong, made once for all rules. */
export interface Placed {
  unitsByKind: Map<string, UnitRow[]>
  childrenOf: Map<string, UnitRow[]>
  postsOf: Map<string, PostRow[]>
}

export function placed({ units, posts }: Pick<Ground, 'units' | 'posts'>): Placed {
  return {
    unitsByKind: grouped(units, ({ kind }) => kind),
    childrenOf: grouped(
      units.filter(({ parent_id }) => parent_id !== null),
      ({ parent_id }) => parent_id ?? '',
    ),
    postsOf: grouped(posts, ({ unit_id }) => unit_id),
  }
}

/** Everybody who owes a duty at any time; functional branches and what is of another shape are not among them. */
export function subjectsOf(rule: DutyRule, ground: Ground, where: Placed, pack: Pack): DutySubject[] {
  const { obliged } = rule
  if (obliged.kind === 'holders') return holdersOf(obliged.postKinds, ground)
  return obliged.unitKinds.flatMap((kind) => {
    const shapes = pack.unitKinds.find(({ key }) => key === kind)?.shapes ?? []
    return (where.unitsByKind.get(kind) ?? []).flatMap((unit) => {
      const spanOf = (key: string) =>
        shapeSpans(
          shapes.find((shape) => shape.key === key),
          unit,
          where,
        )
      const whole: Span[] = [{ from: unit.from_on, until: unit.until_on }]
      const shaped = obliged.withShapes.reduce((spans, key) => bothSpans(spans, merged(spanOf(key))), whole)
      const spans = obliged.withoutShapes.reduce(
        (left, key) => left.flatMap((span) => spansWithout(span, spanOf(key))),
        shaped,
      )
      return spans.length > 0 ? [{ id: unit.id, name: unit.name, unit, spans }] : []
    })
  })
}

/** The days on which a unit has a shape: as long as one of its posts is held or one of its units stands. */
export function shapeSpans(shape: UnitShape | undefined, unit: UnitRow, { childrenOf, postsOf }: Placed): Span[] {
  if (!shape) return []
  return merged([
    ...(postsOf.get(unit.id) ?? []).filter(({ kind }) => shape.postKinds.includes(kind)).map(spanOfRow),
    ...(childrenOf.get(unit.id) ?? []).filter(({ kind }) => shape.unitKinds.includes(kind)).map(spanOfRow),
  ])
}

function holdersOf(postKinds: readonly string[], { posts, units }: Ground): DutySubject[] {
  const held = posts.filter(({ kind }) => postKinds.includes(kind))
  const subjects = new Map<string, DutySubject>()
  for (const post of held) {
    const unit = units.find(({ id }) => id === post.unit_id)
    if (!unit) continue
    const known = subjects.get(post.person_id)
    if (known) known.spans = merged([...known.spans, spanOfRow(post)])
    else subjects.set(post.person_id, { id: post.person_id, name: post.name, unit, spans: [spanOfRow(post)] })
  }
  return [...subjects.values()]
}

function spanOfRow({ from_on, until_on }: { from_on: string; until_on: string | null }): Span {
  return { from: from_on, until: until_on }
}

/** Spans that touch or overlap become one, so that no day counts twice. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last && (last.until === null || span.from <= last.until)) {
      if (last.until !== null && (span.until === null || span.until > last.until)) last.until = span.until
    } else result.push({ ...span })
  }
  return result
}
