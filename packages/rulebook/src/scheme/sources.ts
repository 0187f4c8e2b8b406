import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { bases, key, keywords, named } from '../keywords.ts'
import { attributes, attributeTypes } from '../sections/attributes.ts'

/** 取材: what a scheme counts, where it stands alone or needs more than its pack declares. */
export const sources = keywords({
  台账: z
    .array(keywords({ 键: key, ...named, 依据: bases.optional(), 属性: attributes }))
    .default([])
    .describe('本办法用到、规则包没有定义的台账类别'),
  职务: z
    .array(keywords({ 键: key, ...named }))
    .default([])
    .describe('本办法用到、规则包没有定义的职务或者组织特征（如设有党小组）'),
})

/** An attribute that a scheme may look at. */
export interface KnownAttribute {
  name: string
  type: 'text' | 'number' | 'boolean' | 'choice'
  /** The choices with their names. */
  choices: Map<string, { zh: string; en: string }>
}

/** A kind of facts that a scheme may look at. */
export interface KnownKind {
  key: string
  name: string
  attributes: Map<string, KnownAttribute>
}

/** All that a scheme may refer to. */
export interface KnownSources {
  kinds: Map<string, KnownKind>
  posts: Map<string, string>
}

/** What a pack lends to a scheme. */
export type PackSources = Pick<Pack, 'resultKinds' | 'factKinds' | 'postKinds' | 'meetingKinds'>

/** What a scheme may refer to: attendance, the results and posts of its pack, and what it declares itself. */
export function knownSources(own: z.output<typeof sources> | undefined, pack: PackSources | undefined): KnownSources {
  const declared = (own?.台账 ?? []).map(toKind)
  const inPack = pack
    ? [attendance(pack.meetingKinds), ...[...pack.resultKinds, ...(pack.factKinds ?? [])].map(resultKind)]
    : []
  const posts = [
    ...(pack?.postKinds ?? []).map((post): [string, string] => [post.key, post.name.zh]),
    ...(own?.职务 ?? []).map((post): [string, string] => [post.键, post.名称]),
  ]
  return { kinds: new Map([...inPack, ...declared].map((kind) => [kind.key, kind])), posts: new Map(posts) }
}

type Declared = z.output<typeof sources>['台账'][number]

function toKind(source: Declared): KnownKind {
  return {
    key: source.键,
    name: source.名称,
    attributes: new Map(
      source.属性.map((attribute) => [
        attribute.键,
        {
          name: attribute.名称,
          type: attributeTypes[attribute.类型],
          choices: new Map((attribute.选项 ?? []).map((one) => [one.键, { zh: one.名称, en: one.英文 }])),
        },
      ]),
    ),
  }
}

function resultKind({ key: id, name, attributes: own }: Pack['resultKinds'][number]): KnownKind {
  const declared = own.map((attribute): [string, KnownAttribute] => [
    attribute.key,
    {
      name: attribute.name.zh,
      type: attribute.type,
      choices: new Map((attribute.choices ?? []).map((choice) => [choice.key, choice.name])),
    },
  ])
  return { key: id, name: name.zh, attributes: new Map([...declared, ...always]) }
}

const text = (name: string): KnownAttribute => ({ name, type: 'text', choices: new Map() })
const number = (name: string): KnownAttribute => ({ name, type: 'number', choices: new Map() })
const yesNo = (name: string): KnownAttribute => ({ name, type: 'boolean', choices: new Map() })
const choice = (name: string, keys: readonly string[]): KnownAttribute => ({
  name,
  type: 'choice',
  choices: new Map(keys.map((one) => [one, { zh: one, en: one }])),
})

/** What the ledger writes with every result. */
const always: Array<[string, KnownAttribute]> = [
  ['title', text('名称')],
  ['source', text('来源')],
]

/** 出席: what the ledger writes for everybody invited when the minutes are adopted (domain ledger, derive-facts). */
function attendance(meetingKinds: readonly MeetingKind[]): KnownKind {
  return {
    key: 'attendance',
    name: '出席情况',
    attributes: new Map([
      ['title', text('会议名称')],
      [
        'meetingKind',
        choice(
          '会议',
          meetingKinds.map(({ key: kind }) => kind),
        ),
      ],
      ['meetingGroup', choice('会议类别', [...new Set(meetingKinds.map(({ group }) => group))])],
      ['state', choice('出席情况', ['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'])],
      ['excused', choice('缺席性质', ['no', 'excused', 'unexcused', 'exempt'])],
      ['halfDays', number('半天数')],
      ['halfDaysAttended', number('出席半天数')],
      ['lateEntry', yesNo('补录')],
      ['belowShare', yesNo('出席时间不足')],
      ['position', text('身份')],
    ]),
  }
}
