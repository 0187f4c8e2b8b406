import { endpoints } from '@tongxin/contract/endpoints'
import type { SheetNode } from '@tongxin/domain/assessment/sheet'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { personLines } from '../people/public.ts'
import { sheetOf } from './read-sheet.ts'

/** The sheet as one printed paper, stamped as a draft until a meeting adopts it. */
export const printSheet = query(endpoints.assessment.sheetPdf, async ({ db, pack, actor, input, today }) => {
  const { person, scheme, sheet, year, from, until } = await sheetOf(
    db,
    pack,
    actor,
    input.personId,
    input.dutyYearId,
    today,
  )
  const [line] = await personLines(db, pack, actor.committeeId, [person.id], today)
  const committee = await db
    .selectFrom('committee')
    .select('name')
    .where('id', '=', actor.committeeId)
    .executeTakeFirstOrThrow()
  const bytes = await renderPdf('member-sheet', {
    record: { code: `SK-${person.id.slice(-8).toUpperCase()}-${from.slice(0, 4)}` },
    committee: committee.name,
    title: scheme.title,
    period: `${year.title}（${from} 至 ${until ?? '今'}）`,
    member: {
      name: person.name,
      ...(line?.sector && { sector: line.sector }),
      ...(line?.homeCommittee && { committee: line.homeCommittee }),
      posts: line?.posts ?? [],
    },
    scheme: { title: scheme.title, version: scheme.packVersion, adopted: false },
    total: sheet.total,
    items: printedNodes(sheet.root.children, ''),
    status: 'draft',
  })
  return { fileName: `${person.name}${year.title}履职考核表.pdf`, bytes }
})

interface PrintedNode {
  number: string
  title: string
  value: string | null
  formula?: string
  clause?: string
  records?: number | null
  notes?: string[]
  children?: PrintedNode[]
}

/** The lines of a sheet for paper; with the own values of the period before, each says its own. */
export function printedNodes(
  nodes: readonly SheetNode[],
  prefix: string,
  before: ReadonlyMap<string, string | null> = new Map(),
): PrintedNode[] {
  return nodes
    .filter(({ missing }) => missing !== 'not_for_role')
    .map((node, at) => {
      const number = prefix ? `${prefix}.${at + 1}` : String(at + 1)
      return {
        number,
        title: node.title,
        value: node.value,
        formula: node.formula.zh,
        ...(node.clause && { clause: node.clause }),
        records: node.count,
        notes: [
          ...node.applied.map(({ words }) => words.zh),
          ...(before.has(node.id) ? [`上期：${before.get(node.id) ?? '无数据'}`] : []),
        ],
        children: printedNodes(node.children, number, before),
      }
    })
}
