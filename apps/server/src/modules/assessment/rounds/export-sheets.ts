import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import { AppError } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { writeSheet } from '../../../platform/sheet/sheet.ts'
import { personLines } from '../../people/public.ts'
import { drawSheets } from './draw-sheets.ts'
import { isOffice } from './policy.ts'
import { subjectNames } from './proposal.ts'
import { findRound, newestRevisions, schemeOfRound, sheetOfRevision, subjectIdsOf } from './queries.ts'
import { itemsOf } from './sheet-items.ts'

const heads: Record<SubjectKind, Array<{ title: string; width: number }>> = {
  member: [
    { title: '姓名', width: 12 },
    { title: '界别', width: 16 },
    { title: '专委会', width: 22 },
  ],
  cadre: [{ title: '姓名', width: 12 }],
  branch: [{ title: '党支部', width: 26 }],
  unit: [{ title: '单位', width: 26 }],
  activity_group: [{ title: '活动小组', width: 26 }],
}

const columns = [
  { title: '编号', width: 18 },
  { title: '项目', width: 28 },
  { title: '依据', width: 28 },
  { title: '记录数', kind: 'number' as const, width: 8 },
  { title: '计算说明', width: 60 },
  { title: '封顶、保底与取数', width: 40 },
  { title: '得分', kind: 'number' as const, width: 10 },
  { title: '等次', width: 12 },
  { title: '等次说明', width: 50 },
]

/** Every line of every sheet with its formula in words: for the assessing office alone, in leadership order. */
export const exportSheets = query(endpoints.rounds.export, async ({ db, pack, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  if (!isOffice(actor, round)) throw new AppError('not_allowed')
  const ids = await subjectIdsOf(db, round)
  const on = round.until_on <= today ? round.from_on : today
  const { scheme } = await schemeOfRound(db, round)
  const revisions = await newestRevisions(db, round)
  const drawn = revisions.size > 0 ? new Map<string, Sheet>() : await drawSheets(db, pack, round, scheme, ids)
  const [names, lines] = await Promise.all([
    subjectNames(db, round, ids),
    personLines(db, pack, actor.committeeId, ids, on),
  ])
  const before = heads[round.subject as SubjectKind]
  const rows = ids.flatMap((id) => {
    const revision = revisions.get(id)
    const sheet = revision ? sheetOfRevision(revision) : drawn.get(id)
    const line = lines.find((one) => one.id === id)
    const head = [names.get(id) ?? '', line?.sector ?? '', line?.homeCommittee ?? ''].slice(0, before.length)
    return sheet ? linesOf(sheet, head, revision?.grade ?? sheet.grade) : []
  })
  return { fileName: `${round.title}.xlsx`, bytes: await writeSheet('考核明细', [...before, ...columns], rows) }
})

/** The total carries the grade and its reason; what is missing says so instead of 0. */
function linesOf(sheet: Sheet, head: readonly string[], grade: string | null) {
  return itemsOf(sheet.root).map((node, at) => [
    ...head,
    node.id,
    node.title,
    node.clause ?? '',
    node.count,
    node.value === null ? `无数据（${node.formula.zh}）` : node.formula.zh,
    node.applied.map(({ words }) => words.zh).join('；'),
    node.value === null ? null : Number(node.value),
    at === 0 ? (grade ?? '不评等次') : '',
    at === 0 ? sheet.gradeReason.zh : '',
  ])
}
