import type { Pack } from '@tongxin/domain/pack/pack'
import { proposalDeadlines } from '@tongxin/domain/proposals/proposal-rules'
import { checkDuties } from './check-duties.ts'
import { checkForms, type Form } from './check-forms.ts'
import { faultAt } from './check-shape.ts'
import { didYouMean } from './did-you-mean.ts'
import type { PackFault } from './fault.ts'
import type { Sources } from './load-pack.ts'
import type { SourceFile } from './source-file.ts'

interface Known {
  units: Set<string>
  posts: Set<string>
  meetings: Set<string>
  indicators: Set<string>
  facts: Set<string>
}

/** Checks that keys are given once and that whatever a file refers to exists in its own file. */
export function checkReferences(pack: Pack, sources: Sources): PackFault[] {
  const known = knownKeys(pack)
  return [
    ...givenOnce(sources['组织.yaml'], '组织类别', pack.unitKinds),
    ...givenOnce(sources['职务.yaml'], '职务', pack.postKinds),
    ...givenOnce(sources['会议.yaml'], '会议', pack.meetingKinds),
    ...givenOnce(sources['履职成果.yaml'], '履职成果', pack.resultKinds),
    ...givenOnce(sources['台账.yaml'], '台账类别', pack.factKinds ?? []),
    ...inBranches(pack, sources['支部.yaml'], known),
    ...givenOnce(sources['办理期限.yaml'], '办理期限', pack.deadlines ?? []),
    ...checkForms(sources['履职成果.yaml'], pack.resultKinds.map(toForm)),
    ...givenOnce(sources['指标.yaml'], '指标', pack.indicators),
    ...inOrganisation(pack, sources, known),
    ...inMeetings(pack, sources['会议.yaml'], known),
    ...inIndicators(pack, sources['指标.yaml'], known),
    ...inMethod(pack, sources['方法.yaml'], known),
    ...inProposals(pack, sources['提案.yaml'], known),
    ...givenOnce(sources['规定动作.yaml'], '规定动作', pack.duties?.rules ?? []),
    ...inDuties(pack, sources['规定动作.yaml'], known),
    ...checkDuties(sources['规定动作.yaml'], pack),
    ...refer(sources['台账.yaml'], pack.factMapping, ({ meetingKinds, factKind }, at) => [
      [['入账规则', at, '会议'], meetingKinds, known.meetings],
      [['入账规则', at, '记为'], factKind === '$resultKind' ? [] : [factKind], known.facts],
    ]),
  ]
}

function toForm({ name, attributes }: Pack['resultKinds'][number], at: number): Form {
  return {
    at: ['履职成果', at],
    名称: name.zh,
    属性: attributes.map((attribute) => ({ 键: attribute.key, 名称: attribute.name.zh, 必填: attribute.required })),
  }
}

function knownKeys(pack: Pack): Known {
  const keys = (items: ReadonlyArray<{ key: string }>) => new Set(items.map(({ key }) => key))
  return {
    units: keys(pack.unitKinds),
    posts: keys(pack.postKinds),
    meetings: keys(pack.meetingKinds),
    indicators: keys(pack.indicators),
    facts: new Set(['attendance', ...[...pack.resultKinds, ...(pack.factKinds ?? [])].map(({ key }) => key)]),
  }
}

function inBranches({ branches }: Pack, source: SourceFile, { meetings, facts }: Known): PackFault[] {
  return (branches?.strengths ?? []).flatMap((strength, strengthAt) =>
    refer(source, strength.criteria, (criterion, at) => [
      [['四强自查', strengthAt, '内容', at, '会议'], criterion.meetingKinds, meetings],
      [['四强自查', strengthAt, '内容', at, '台账'], criterion.factKinds, facts],
    ]),
  )
}

function inProposals({ proposals, deadlines = [] }: Pack, source: SourceFile, { units, posts }: Known): PackFault[] {
  if (!proposals) return []
  const missing = proposalDeadlines.filter((needed) => !deadlines.some(({ key }) => key === needed))
  return [
    ...missing.map((needed) => faultAt(source, [], `提案需要期限“${needed}”`, '在办理期限.yaml 里写明')),
    ...refer(source, proposals.proposers, ({ unitKinds, sealPostKinds }, at) => [
      [['提案人', at, '组织类别'], unitKinds, units],
      [['提案人', at, '用印职务'], sealPostKinds, posts],
    ]),
    ...refer(source, [proposals], ({ replySigners }) => [[['答复签发职务'], replySigners, posts]]),
  ]
}

function inOrganisation(pack: Pack, sources: Sources, { units, posts }: Known): PackFault[] {
  return [
    ...refer(sources['组织.yaml'], pack.unitKinds, ({ parents, shapes = [] }, at) => [
      [['组织类别', at, '上级'], parents, units],
      ...shapes.flatMap((shape, shapeAt): Place[] => [
        [['组织类别', at, '形态', shapeAt, '设有职务'], shape.postKinds, posts],
        [['组织类别', at, '形态', shapeAt, '设有组织'], shape.unitKinds, units],
      ]),
    ]),
    ...refer(sources['职务.yaml'], pack.postKinds, ({ unitKinds }, at) => [[['职务', at, '设于'], unitKinds, units]]),
  ]
}

function inMeetings(pack: Pack, source: SourceFile, { units, posts }: Known): PackFault[] {
  return refer(source, pack.meetingKinds, (kind, at) => [
    [['会议', at, '召集'], kind.convenedBy, units],
    [['会议', at, '应到', '职务'], kind.due.postKinds ?? [], posts],
    [['会议', at, '请假审批'], kind.leaveApprovers, posts],
    [['会议', at, '纪要审定'], kind.minutesAdopters, posts],
    ...(kind.leaveByLength ?? []).map(({ approvers }, step): Place => [
      ['会议', at, '短假审批', step, '审批'],
      approvers,
      posts,
    ]),
  ])
}

const sourceWords: Record<string, string> = {
  units: '组织数',
  units_before_and_after: '组织数前后',
  facts: '台账数',
  meetings: '会议数',
  attendance_rate: '出席率',
}

function inIndicators(pack: Pack, source: SourceFile, known: Known): PackFault[] {
  return refer(source, pack.indicators, ({ source: from }, at) => {
    const word = sourceWords[from.source]
    return word && 'kinds' in from ? [[['指标', at, '来源', word], from.kinds, placesOf(word, known)]] : []
  })
}

function inMethod(pack: Pack, source: SourceFile, { meetings, indicators }: Known): PackFault[] {
  return pack.method.pillars.flatMap((pillar, pillarAt) =>
    refer(source, pillar.measures, (measure, at) => [
      [['支柱', pillarAt, '举措', at, '会议'], measure.meetingKinds, meetings],
      [['支柱', pillarAt, '举措', at, '指标'], measure.indicators, indicators],
    ]),
  )
}

function inDuties({ duties }: Pack, source: SourceFile, { units, posts, meetings, facts }: Known): PackFault[] {
  const { rules = [], terms = [], firstAgendaFrom = [] } = duties ?? {}
  return [
    ...refer(source, rules, ({ obliged, done }, at) => [
      obliged.kind === 'units'
        ? [['规定动作', at, '承担', '组织'], obliged.unitKinds, units]
        : [['规定动作', at, '承担', '任职者'], obliged.postKinds, posts],
      ...done.flatMap((one, doneAt): Place[] => {
        const path = ['规定动作', at, '算完成', doneAt]
        if (one.by === 'fact') return [[[...path, '台账'], one.kinds, facts]]
        if (one.by === 'attendance') return [[[...path, '出席本人支部'], one.kinds, meetings]]
        if (one.by === 'talks') return []
        return [
          [[...path, '会议'], one.kinds, meetings],
          [[...path, '主讲任职'], one.ledBy, posts],
        ]
      }),
    ]),
    ...refer(source, terms, ({ unitKinds, postKinds }, at) => [
      [['届期', at, '组织'], unitKinds, units],
      [['届期', at, '任职'], postKinds, posts],
    ]),
    ...refer(source, [firstAgendaFrom], (kinds) => [[['第一议题来自'], kinds, meetings]]),
  ]
}

type Place = [at: PropertyKey[], keys: string[], known: Set<string>]

function placesOf(word: string, known: Known): Set<string> {
  if (word.startsWith('组织')) return known.units
  return word === '台账数' ? known.facts : known.meetings
}

function refer<T>(source: SourceFile, items: readonly T[], places: (item: T, at: number) => Place[]): PackFault[] {
  return items.flatMap((item, at) =>
    places(item, at).flatMap(([path, keys, known]) =>
      keys.flatMap((key, index) => (known.has(key) ? [] : [unknownReference(source, [...path, index], key, known)])),
    ),
  )
}

function unknownReference(source: SourceFile, at: PropertyKey[], key: string, known: Set<string>): PackFault {
  const near = didYouMean(key, known)
  return faultAt(source, at, `引用了不存在的“${key}”`, near ? `是否指“${near}”？` : '先在相应文件中定义')
}

function givenOnce(source: SourceFile, list: string, items: ReadonlyArray<{ key: string }>): PackFault[] {
  return items.flatMap(({ key }, at) =>
    items.findIndex((other) => other.key === key) < at
      ? [faultAt(source, [list, at, '键'], `键“${key}”重复`, '每个键只能用一次')]
      : [],
  )
}
