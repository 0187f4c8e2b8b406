import type { RuleState } from '@tongxin/domain/library/rule'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { holds, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { visibleRules } from './policy.ts'

export interface VersionRow {
  id: string
  number: number
  state: RuleState
  preamble: string
  document_number: string | null
  meeting_id: string | null
  meeting_title: string | null
  from_on: string | null
  until_on: string | null
  repeal_reason: string | null
  version: number
  changed_by_name: string | null
}

/** A rule with all its versions, the newest first. Drafts are there for those who write. */
export interface RuleRow {
  id: string
  title: string
  unit_name: string
  party_internal: boolean
  versions: VersionRow[]
  hasDraft: boolean
  inForce: boolean
}

/** Loads a rule the actor may know of, or answers as if it did not exist. `lock` keeps it until the end. */
export async function findVisibleRule(db: Reader, actor: Actor, id: string, { lock = false } = {}): Promise<RuleRow> {
  let query = db
    .selectFrom('rule')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'rule.committee_id').onRef('unit.id', '=', 'rule.unit_id'),
    )
    .select(['rule.id', 'rule.title', 'rule.party_internal', 'unit.name as unit_name'])
    .where('rule.committee_id', '=', actor.committeeId)
    .where('rule.id', '=', id)
    .where(visibleRules(actor))
  if (lock) query = query.forUpdate('rule')
  const rule = found(await query.executeTakeFirst())
  const all = await versionsOf(db, actor.committeeId, id)
  const versions = holds(actor, 'rule.write') ? all : all.filter(({ state }) => state !== 'draft')
  const has = (wanted: RuleState) => all.some(({ state }) => state === wanted)
  return { ...rule, versions, hasDraft: has('draft'), inForce: has('in_force') }
}

function versionsOf(db: Reader, committeeId: string, ruleId: string): Promise<VersionRow[]> {
  return db
    .selectFrom('rule_version')
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.committee_id', '=', 'rule_version.committee_id')
        .onRef('meeting.id', '=', 'rule_version.adopted_at_meeting'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'rule_version.committee_id')
        .onRef('person.id', '=', 'rule_version.changed_by'),
    )
    .select([
      'rule_version.id',
      'rule_version.number',
      'rule_version.state',
      'preamble',
      'document_number',
      'from_on',
      'until_on',
    ])
    .select(['repeal_reason', 'rule_version.version', 'person.name as changed_by_name'])
    .select(['meeting.id as meeting_id', 'meeting.title as meeting_title'])
    .where('rule_version.committee_id', '=', committeeId)
    .where('rule_version.rule_id', '=', ruleId)
    .orderBy('rule_version.number', 'desc')
    .$narrowType<{ state: RuleState }>()
    .execute() as Promise<VersionRow[]>
}

/** The version that is asked for; otherwise the one in force, or the newest. */
export function shownOf({ versions }: RuleRow, number?: number): VersionRow {
  const chosen =
    number === undefined
      ? (versions.find(({ state }) => state === 'in_force') ?? versions[0])
      : versions.find((one) => one.number === number)
  return found(chosen)
}

export function draftOf({ versions }: RuleRow): VersionRow {
  return found(versions.find(({ state }) => state === 'draft'))
}

export function clausesOf(db: Reader, committeeId: string, versionId: string) {
  return db
    .selectFrom('rule_clause')
    .select(['number', 'chapter', 'wording'])
    .where('committee_id', '=', committeeId)
    .where('version_id', '=', versionId)
    .orderBy('number')
    .execute()
}

export function linksOf(db: Reader, committeeId: string, ruleId: string) {
  return db
    .selectFrom('rule_link')
    .select(['id', 'clause', 'target_kind as targetKind', 'target_key as targetKey'])
    .where('committee_id', '=', committeeId)
    .where('rule_id', '=', ruleId)
    .orderBy(sql`clause nulls first`)
    .orderBy('target_key')
    .$narrowType<{ targetKind: 'meeting_kind' | 'post_kind' }>()
    .execute()
}
