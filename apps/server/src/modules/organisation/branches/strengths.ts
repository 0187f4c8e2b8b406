import { addMonths } from '@tongxin/domain/calendar/business-day'
import type { Criterion } from '@tongxin/domain/organisation/strengths'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Finding } from '@tongxin/domain/organisation/branch-set-up'
import type { UnitTerm } from './terms.ts'

interface Evidence {
  kind: 'meeting' | 'fact' | 'unit'
  id: string
  title: string
  on: string
}

/** The four-strong self-check: each criterion with the records of twelve months that prove it; without any, missing. */
export async function strengthsOf(
  db: Reader,
  pack: Pack,
  committeeId: string,
  branch: UnitTerm,
  findings: readonly Pick<Finding, 'state'>[],
  today: string,
) {
  const rules = pack.branches?.strengths ?? []
  const evidence = await evidenceOf(db, committeeId, branch.unitId, today)
  const sound = branch.state !== 'overdue' && findings.every(({ state }) => state !== 'unmet')
  const ofSetUp: Evidence[] = sound ? [{ kind: 'unit', id: branch.unitId, title: branch.name, on: branch.from }] : []
  return rules.map(({ key, name, criteria }) => ({
    key,
    name,
    criteria: criteria.map((criterion) => {
      const records = criterion.setUp ? ofSetUp : evidence.filter((one) => proves(criterion, one))
      return {
        key: criterion.key,
        name: criterion.name,
        basis: { document: criterion.basis.document, clause: criterion.basis.clause ?? null },
        need: criterion.atLeast,
        found: records.length > 0 || criterion.setUp ? records.length : null,
        records: records.map(({ kind, id, title, on }) => ({ kind, id, title, on })),
      }
    }),
  }))
}

function proves({ meetingKinds, factKinds }: Criterion, { of, kind }: Evidence & { of: string }): boolean {
  return kind === 'meeting' ? meetingKinds.includes(of) : factKinds.includes(of)
}

/** Adopted meetings of the branch and its standing facts of the last twelve months. */
async function evidenceOf(db: Reader, committeeId: string, unitId: string, today: string) {
  const since = addMonths(today, -12)
  const { rows } = await sql<Evidence & { of: string }>`
    select 'meeting' as kind, kind as of, id, title, held_on as "on" from meeting
      where committee_id = ${committeeId} and unit_id = ${unitId} and state = 'adopted'
      and held_on > ${since}::date and held_on <= ${today}::date
    union all
    select 'fact', fact.kind, fact.record_id, coalesce(fact.attributes ->> 'title', fact.kind), fact.on_date from fact
      where fact.committee_id = ${committeeId} and fact.subject_id = ${unitId} and not coalesce((fact.attributes ->> 'withdrawn')::boolean, false)
      and fact.on_date > ${since}::date and fact.on_date <= ${today}::date
      and not exists (select from fact as later where later.committee_id = fact.committee_id
        and later.corrects_event_id = fact.event_id and later.corrects_ordinal = fact.ordinal)
    order by 5 desc`.execute(db)
  return rows
}
