import type { DoneBy, DutyRule } from '@tongxin/domain/duties/duty-rule'
import type { MeetingKind, Pack, UnitKind } from '@tongxin/domain/pack/pack'
import { faultAt } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { faultOfRecurrence } from './recurrence.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Refuses duties that would ask the wrong people: of functional branches whatever belongs to organisation life
 * (domain.md §2.3), and of units without a committee or without cells what only those have (domain.md §4.2). Refuses
 * recurrences that cannot be read, and waivers of what the law demands.
 */
export function checkDuties(source: SourceFile, pack: Pack): PackFault[] {
  const { rules = [], terms = [] } = pack.duties ?? {}
  return [
    ...rules.flatMap((rule, at) => {
      const place = ['规定动作', at]
      return [
        ...recurrenceFaults(source, place, rule),
        ...strictnessFaults(source, place, rule),
        ...shapeFaults(source, place, rule, pack),
        ...organisationLifeFaults(source, place, rule, pack),
        ...convenorFaults(source, place, rule, pack),
        ...holderFaults(source, place, rule),
      ]
    }),
    ...terms.flatMap(({ years, warnMonths }, at) =>
      warnMonths < years * 12
        ? []
        : [faultAt(source, ['届期', at, '提前提醒月'], '提前提醒的时间不短于任期', `改为小于 ${years * 12} 的月数`)],
    ),
  ]
}

type Place = PropertyKey[]

function recurrenceFaults(source: SourceFile, place: Place, { recurrence }: DutyRule): PackFault[] {
  const fault = faultOfRecurrence(recurrence.rule)
  const remedy =
    '按月写 FREQ=MONTHLY，按季写 FREQ=MONTHLY;INTERVAL=3，按年写 FREQ=YEARLY，双周写 FREQ=WEEKLY;INTERVAL=2'
  return fault === null ? [] : [faultAt(source, [...place, '频次', '规则'], fault, remedy)]
}

function strictnessFaults(source: SourceFile, place: Place, { strictness, waivedBy, done }: DutyRule): PackFault[] {
  if (waivedBy.length === 0) return []
  if (strictness === 'law') return [faultAt(source, [...place, '可免'], '法定的规定动作不能免', '删去“可免”')]
  return done.length > 0 ? [] : [faultAt(source, [...place, '可免'], '只提示的事项不登记，无所谓免', '删去“可免”')]
}

/** A meeting for which only the posts of a shape are due is no duty of units without that shape. */
function shapeFaults(source: SourceFile, place: Place, rule: DutyRule, pack: Pack): PackFault[] {
  if (rule.obliged.kind !== 'units') return []
  const { unitKinds, withShapes } = rule.obliged
  const shapes = pack.unitKinds.filter(({ key }) => unitKinds.includes(key)).flatMap(({ shapes: own = [] }) => own)
  const unknown = [...withShapes, ...rule.obliged.withoutShapes].filter(
    (key) => !shapes.some((shape) => shape.key === key),
  )
  const demanded = shapes.filter(
    (shape) => !withShapes.includes(shape.key) && meetingsOf(rule, pack).some((kind) => needsShape(kind, shape)),
  )
  return [
    ...unknown.map((key) =>
      faultAt(source, [...place, '承担'], `这类组织没有形态“${key}”`, '先在 组织.yaml 的“形态”里写明，或者改正'),
    ),
    ...demanded.map(({ key }) =>
      faultAt(
        source,
        [...place, '承担'],
        `“${rule.name.zh}”只有形态为“${key}”的组织才有，写成所有同类组织都承担会误报缺项`,
        `在“承担”里加上 具有形态: [${key}]`,
      ),
    ),
  ]
}

type Shape = NonNullable<UnitKind['shapes']>[number]

function needsShape(kind: MeetingKind, shape: Shape): boolean {
  const inPosts = shape.postKinds.length > 0 && shape.postKinds.every((post) => kind.due.postKinds?.includes(post))
  return inPosts || (shape.unitKinds.length > 0 && kind.convenedBy.every((unit) => shape.unitKinds.includes(unit)))
}

function organisationLifeFaults(source: SourceFile, place: Place, rule: DutyRule, pack: Pack): PackFault[] {
  if (rule.obliged.kind !== 'units') return []
  const { unitKinds } = rule.obliged
  const functional = pack.unitKinds.filter(({ key, axis }) => unitKinds.includes(key) && axis === 'functional')
  const isLife = meetingsOf(rule, pack).some(({ group }) => group === 'branch') || rule.done.some(isTalk)
  if (functional.length === 0 || !isLife) return []
  const names = functional.map(({ name }) => name.zh).join('、')
  return [
    faultAt(
      source,
      [...place, '承担', '组织'],
      `${names}不计入组织生活，不承担“${rule.name.zh}”`,
      '只写组织关系所在的支部；履职党组织的活动用自己的会议类别',
    ),
  ]
}

/** A meeting that no unit of the kind may convene can never be its duty. */
function convenorFaults(source: SourceFile, place: Place, rule: DutyRule, pack: Pack): PackFault[] {
  const { obliged } = rule
  if (obliged.kind !== 'units') return []
  return rule.done.flatMap((done, at) =>
    done.by !== 'meeting' || done.anywhere
      ? []
      : done.kinds.flatMap((key) => {
          const kind = pack.meetingKinds.find((one) => one.key === key)
          if (!kind || obliged.unitKinds.every((unit) => kind.convenedBy.includes(unit))) return []
          const message = `“${kind.name.zh}”不由这类组织召集，永远完不成`
          return [
            faultAt(source, [...place, '算完成', at, '会议'], message, '改“承担”，或者在 会议.yaml 的“召集”里加上'),
          ]
        }),
  )
}

function holderFaults(source: SourceFile, place: Place, { obliged, done }: DutyRule): PackFault[] {
  return done.flatMap((one, at) => {
    const path = [...place, '算完成', at]
    if (one.by === 'talks' && obliged.kind === 'holders')
      return [faultAt(source, path, '谈心谈话按支部看，不按任职的人看', '“承担”写 组织: [party_branch]')]
    if (one.by === 'attendance' && obliged.kind === 'units')
      return [faultAt(source, path, '到会的是人，不是组织', '“承担”写 任职者')]
    return []
  })
}

function meetingsOf({ done }: DutyRule, pack: Pack): MeetingKind[] {
  const kinds = done.flatMap((one) =>
    one.by === 'meeting' && !one.anywhere && one.ledBy.length === 0 ? one.kinds : [],
  )
  return pack.meetingKinds.filter(({ key }) => kinds.includes(key))
}

function isTalk(done: DoneBy): boolean {
  return done.by === 'talks'
}
