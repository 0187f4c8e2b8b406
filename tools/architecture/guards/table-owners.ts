import { isTest, lineAt, matchesIn } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

/**
 * Which room writes which table: the first one owns it. A further room may write where the act is its own: `setup`
 * founds a committee and ends the seats of a term, `people` imports the roster with its hats, `access` appoints
 * administrators. They write rows whose rules they have checked themselves, under an event of their own; the owner's
 * operations would record other events. Lending bare inserts instead would hide the writer and keep no rule.
 */
export const tableWriters: Record<string, readonly string[]> = {
  committee: ['setup'],
  rule_pack: ['setup'],
  term: ['setup'],
  duty_year: ['setup'],
  unit: ['organisation', 'people', 'setup'],
  unit_lineage: ['organisation'],
  person: ['people', 'setup'],
  membership: ['organisation', 'people'],
  post: ['organisation', 'people', 'access', 'setup'],
  seat: ['people', 'setup'],
  import_batch: ['people'],
  import_row: ['people'],
  import_effect: ['people'],
  account: ['access', 'setup'],
  recovery_code: ['access'],
  session: ['access'],
  sign_in_failure: ['access'],
  api_token: ['access'],
  meeting: ['meetings'],
  attendance: ['meetings'],
  door_mark: ['meetings'],
  leave_request: ['meetings'],
  agenda_item: ['meetings'],
  decision: ['meetings'],
  vote: ['meetings'],
  meeting_series: ['meetings'],
  parked_item: ['meetings'],
  task: ['tasks'],
  task_owner: ['tasks'],
  task_post: ['tasks'],
  task_evidence: ['tasks'],
  deputy: ['tasks'],
  usual_words: ['tasks'],
  directive: ['directives'],
  fact: ['ledger'],
  scheme_version: ['assessment'],
  scheme_review: ['assessment'],
  assessment_round: ['assessment'],
  fact_verification: ['assessment'],
  verification_opinion: ['assessment'],
  round_sheet: ['assessment'],
  sheet_revision: ['assessment'],
  sheet_objection: ['assessment'],
  assessment_trial: ['assessment'],
  branch_election: ['organisation'],
  election_result: ['organisation'],
  election_delay: ['organisation'],
  rectification: ['rectification'],
  rectification_step: ['rectification'],
  event: ['platform'],
  counter: ['platform', 'meetings'],
  search_text: ['platform'],
  rule: ['library'],
  rule_version: ['library'],
  rule_clause: ['library'],
  rule_link: ['library'],
  rule_reading: ['library'],
  rule_reader: ['library'],
  search_gram: ['platform'],
  module: ['modules'],
  proposal: ['proposals'],
  proposal_proposer: ['proposals'],
  proposal_step: ['proposals'],
  handling_share: ['proposals'],
  handling_contact: ['proposals'],
  proposal_reply: ['proposals'],
  reply_promise: ['proposals'],
  promise_check: ['proposals'],
  proposal_rating: ['proposals'],
  rating_link: ['proposals'],
  complaint: ['relief'],
  complaint_reply: ['relief'],
  duty_waiver: ['duties'],
  heart_talk: ['duties'],
  month_reminder: ['duties'],
  calendar_feed: ['duties'],
  working_year: ['calendar'],
}

const writing =
  /(?:insertInto|updateTable|deleteFrom)\(\s*['"](\w+)['"]|\b(?:insert\s+into|update|delete\s+from|copy)\s+(\w+)\s+(?:\(|set\b|as\b|where\b|select\b|values\b|using\b|from\b)/i
const declared = /^create table (?:if not exists )?(\w+)/gm

/** Finds writes to a table of another room, and tables that nobody owns. */
export const oneOwnerATable: Guard = {
  name: 'a table is written by its owner alone',
  find: (files) => [...files.flatMap(foreignWrites), ...files.flatMap(tablesWithoutOwner)],
}

function foreignWrites(file: SourceFile): Finding[] {
  const room = /^apps\/server\/src\/(?:modules\/([^/]+)|(platform))\//.exec(file.path)
  if (!room || isTest(file.path)) return []
  const own = room[1] ?? 'platform'
  return matchesIn(file, writing, (found) => new RegExp(writing.source, 'i').exec(found)?.slice(1).find(Boolean) ?? '')
    .filter(({ says: table }) => table in tableWriters && !tableWriters[table]?.includes(own))
    .map(({ path, line, says: table }) => ({
      path,
      line,
      says: `${table} is written by ${tableWriters[table]?.[0]} alone`,
    }))
}

function tablesWithoutOwner(file: SourceFile): Finding[] {
  if (!file.path.startsWith('db/migrations/')) return []
  return [...file.text.matchAll(declared)]
    .filter(([, table]) => !tableWriters[table ?? ''])
    .map((match) => ({
      path: file.path,
      line: lineAt(file.text, match.index),
      says: `${match[1]} has no owner in the table of writers`,
    }))
}
