import type { Sheet, SheetNode } from '@tongxin/domain/assessment/sheet'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { RectificationRow } from './queries.ts'

/** The line of the sheet from which a notice came, and the same line in the branch's newest sheet since. */
export async function itemOf(db: Reader, { committee_id, round_id, node_id, unit_id }: RectificationRow) {
  if (round_id === null || node_id === null) return null
  const sheets = await sheetsSince(db, committee_id, round_id, unit_id)
  const [then, ...since] = sheets
  if (!then) return null
  const node = nodeOf(then.sheet, node_id)
  const later = since.at(-1)
  return {
    roundId: round_id,
    roundTitle: then.title,
    nodeId: node_id,
    title: node?.title ?? node_id,
    value: node?.value ?? null,
    later: later
      ? { roundId: later.round_id, roundTitle: later.title, value: nodeOf(later.sheet, node_id)?.value ?? null }
      : null,
  }
}

/** Told sheets of the branch by the same scheme, from that round on, the earliest first. */
async function sheetsSince(db: Reader, committeeId: string, roundId: string, unitId: string) {
  const { rows } = await sql<{ round_id: string; title: string; sheet: Sheet }>`
    select round.id as round_id, round.title, revision.content as sheet
    from assessment_round named
    join scheme_version named_version on named_version.committee_id = named.committee_id and named_version.id = named.scheme_version_id
    join scheme_version version on version.committee_id = named.committee_id and version.key = named_version.key
    join assessment_round round on round.committee_id = named.committee_id and round.scheme_version_id = version.id
    join round_sheet sheet on sheet.committee_id = round.committee_id and sheet.round_id = round.id and sheet.subject_id = ${unitId}
    join sheet_revision revision on revision.committee_id = sheet.committee_id and revision.round_id = round.id
      and revision.subject_id = sheet.subject_id and revision.number = sheet.revision
    where named.committee_id = ${committeeId} and named.id = ${roundId}
      and (round.id = named.id or (round.from_on >= named.until_on and round.state <> 'cancelled'))
    order by round.from_on`.execute(db)
  return rows
}

function nodeOf(sheet: Sheet, id: string): SheetNode | undefined {
  const open = [sheet.root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.id === id) return node
    open.push(...node.children)
  }
  return undefined
}

/** Whether a line stands in the newest told sheet of a branch in a round. */
export async function isLineOf(db: Reader, committeeId: string, roundId: string, unitId: string, nodeId: string) {
  const sheet = (await sheetsSince(db, committeeId, roundId, unitId)).find((one) => one.round_id === roundId)?.sheet
  return sheet !== undefined && nodeOf(sheet, nodeId) !== undefined
}
