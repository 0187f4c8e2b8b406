import type { Pack } from '@tongxin/domain/pack/pack'
import { faultAt } from './check-shape.ts'
import { didYouMean } from './did-you-mean.ts'
import type { PackFault } from './fault.ts'
import type { Sources } from './load-pack.ts'
import type { SourceFile } from './source-file.ts'

/** Checks that keys are given once and that whatever a file refers to exists in its own file. */
export function checkReferences(pack: Pack, sources: Sources): PackFault[] {
  const known = {
    units: new Set(pack.unitKinds.map(({ key }) => key)),
    posts: new Set(pack.postKinds.map(({ key }) => key)),
    meetings: new Set(pack.meetingKinds.map(({ key }) => key)),
    indicators: new Set(pack.indicators.map(({ key }) => key)),
    facts: new Set(['attendance', ...pack.resultKinds.map(({ key }) => key)]),
  }
  return [
    ...givenOnce(sources['组织.yaml'], '组织类别', pack.unitKinds),
    ...givenOnce(sources['职务.yaml'], '职务', pack.postKinds),
    ...givenOnce(sources['会议.yaml'], '会议', pack.meetingKinds),
    ...givenOnce(sources['履职成果.yaml'], '履职成果', pack.resultKinds),
    ...givenOnce(sources['指标.yaml'], '指标', pack.indicators),
    ...refer(sources['组织.yaml'], pack.unitKinds, ({ parents }, at) => [
      [['组织类别', at, '上级'], parents, known.units],
    ]),
    ...refer(sources['职务.yaml'], pack.postKinds, ({ unitKinds }, at) => [
      [['职务', at, '设于'], unitKinds, known.units],
    ]),
    ...refer(sources['会议.yaml'], pack.meetingKinds, (kind, at) => [
      [['会议', at, '召集'], kind.convenedBy, known.units],
      [['会议', at, '应到', '职务'], kind.due.postKinds ?? [], known.posts],
      [['会议', at, '请假审批'], kind.leaveApprovers, known.posts],
      [['会议', at, '纪要审定'], kind.minutesAdopters, known.posts],
    ]),
    ...refer(sources['指标.yaml'], pack.indicators, ({ source }, at) => {
      const kinds = 'kinds' in source ? source.kinds : []
      const place = (word: string): Place => [['指标', at, '来源', word], kinds, placesOf(word, known)]
      if (source.source === 'units') return [place('组织数')]
      if (source.source === 'units_before_and_after') return [place('组织数前后')]
      if (source.source === 'facts') return [place('台账数')]
      if (source.source === 'meetings') return [place('会议数')]
      return source.source === 'attendance_rate' ? [place('出席率')] : []
    }),
    ...pack.method.pillars.flatMap((pillar, pillarAt) =>
      refer(sources['方法.yaml'], pillar.measures, (measure, at) => [
        [['支柱', pillarAt, '举措', at, '会议'], measure.meetingKinds, known.meetings],
        [['支柱', pillarAt, '举措', at, '指标'], measure.indicators, known.indicators],
      ]),
    ),
    ...refer(sources['台账.yaml'], pack.factMapping, ({ meetingKinds, factKind }, at) => [
      [['入账规则', at, '会议'], meetingKinds, known.meetings],
      [['入账规则', at, '记为'], factKind === '$resultKind' ? [] : [factKind], known.facts],
    ]),
  ]
}

type Place = [at: PropertyKey[], keys: string[], known: Set<string>]

function placesOf(word: string, known: { units: Set<string>; facts: Set<string>; meetings: Set<string> }): Set<string> {
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
