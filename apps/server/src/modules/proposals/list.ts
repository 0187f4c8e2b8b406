import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'
import { isMine } from './policy.ts'
import { presentLine } from './present.ts'
import { proposalLines } from './queries.ts'
import { rulesOf } from './rules.ts'
import { stateWords } from './state-words.ts'

type Filter = ParsedInputOf<typeof endpoints.proposals.export>

/** The newest number first; drafts, which have none, before all. */
export const listProposals = query(endpoints.proposals.list, async ({ db, actor, input, pack }) => {
  const rules = rulesOf(pack)
  const lines = filtered(db, actor, input)
  const [rows, counts] = await Promise.all([
    ordered(lines)
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
    countByState(filtered(db, actor, { ...input, state: undefined })),
  ])
  const total = input.state ? (counts[input.state] ?? 0) : Object.values(counts).reduce((sum, one) => sum + one, 0)
  return { items: rows.map((row) => presentLine(rules, row)), total, counts }
})

export const exportProposals = query(endpoints.proposals.export, async ({ db, actor, input, pack, today }) => {
  const rules = rulesOf(pack)
  const rows = await ordered(filtered(db, actor, input))
    .limit(20_000)
    .execute()
  const lines = rows.map((row) => {
    const line = presentLine(rules, row)
    return [
      line.number === null ? '' : String(line.number),
      line.title,
      line.proposerKindName,
      line.leadName,
      String(line.proposerCount),
      line.categoryName ?? '',
      line.submittedOn ?? '',
      stateWords[line.state],
      line.dutyYearTitle,
    ]
  })
  const bytes = await writeSheet('提案', columns, lines)
  return { fileName: `提案${today.replaceAll('-', '')}.xlsx`, bytes }
})

const columns = [
  { title: '案号', width: 8, kind: 'number' },
  { title: '案由', width: 50 },
  { title: '提案人类型', width: 16 },
  { title: '第一提案人', width: 18 },
  { title: '提案人数', width: 10, kind: 'number' },
  { title: '类别', width: 16 },
  { title: '提交日期', width: 14 },
  { title: '状态', width: 12 },
  { title: '履职年度', width: 22 },
] as const

function ordered(lines: ReturnType<typeof filtered>) {
  return lines.orderBy('proposal.number', (order) => order.desc().nullsFirst()).orderBy('proposal.id', 'desc')
}

function filtered(db: Reader, actor: Actor, input: Filter) {
  let lines = proposalLines(db, actor)
  if (input.dutyYearId) lines = lines.where('proposal.duty_year_id', '=', input.dutyYearId)
  if (input.state) lines = lines.where('proposal.state', '=', input.state)
  if (input.category) lines = lines.where('proposal.category', '=', input.category)
  if (input.proposerKind) lines = lines.where('proposal.proposer_kind', '=', input.proposerKind)
  if (input.key) lines = lines.where('proposal.key_leader_id', 'is not', null)
  if (input.mine) lines = lines.where(isMine(actor))
  if (input.search) {
    const like = `%${input.search.replace(/[\\%_]/g, '\\$&')}%`
    lines = lines.where(sql<boolean>`(proposal.title like ${like} or proposal.number::text = ${input.search})`)
  }
  return lines
}

async function countByState(lines: ReturnType<typeof filtered>): Promise<Record<string, number>> {
  const rows = await lines
    .clearSelect()
    .select(['proposal.state', sql<number>`count(*)::int`.as('count')])
    .groupBy('proposal.state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
