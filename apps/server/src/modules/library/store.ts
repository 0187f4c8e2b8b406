import { parseRule, type RuleText } from '@tongxin/domain/library/parse-rule'
import type { Updateable } from 'kysely'
import type { Schema, Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { newId } from '../../platform/identifiers.ts'

/** Cuts a pasted text into clauses, or tells at the field what is wrong with it. */
export function readText(text: string): RuleText {
  const parsed = parseRule(text)
  if (!('code' in parsed)) return parsed
  const line = parsed.code === 'clause_out_of_order' ? `line ${parsed.line}: clause ${parsed.number}` : 'no clause'
  throw new AppError('bad_request', undefined, [{ path: 'text', code: parsed.code, message: line }])
}

interface Draft {
  ruleId: string
  number: number
  text: RuleText
  now: Date
}

export async function insertDraft(tx: Tx, actor: Actor, { ruleId, number, text, now }: Draft): Promise<void> {
  const id = newId()
  await tx
    .insertInto('rule_version')
    .values({
      committee_id: actor.committeeId,
      id,
      rule_id: ruleId,
      number,
      state: 'draft',
      preamble: text.preamble,
      changed_by: actor.personId,
      changed_at: now,
    })
    .execute()
  await writeClauses(tx, actor.committeeId, id, text)
}

export async function writeClauses(tx: Tx, committeeId: string, versionId: string, text: RuleText): Promise<void> {
  await tx
    .deleteFrom('rule_clause')
    .where('committee_id', '=', committeeId)
    .where('version_id', '=', versionId)
    .execute()
  if (text.clauses.length === 0) return
  await tx
    .insertInto('rule_clause')
    .values(text.clauses.map((clause) => ({ committee_id: committeeId, version_id: versionId, ...clause })))
    .execute()
}

type VersionColumns = Updateable<Schema['rule_version']>

export async function updateVersion(
  tx: Tx,
  committeeId: string,
  versionId: string,
  columns: VersionColumns,
): Promise<void> {
  await tx
    .updateTable('rule_version')
    .set(columns)
    .where('committee_id', '=', committeeId)
    .where('id', '=', versionId)
    .execute()
}
