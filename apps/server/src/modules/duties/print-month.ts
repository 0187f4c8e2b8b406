import { endpoints } from '@tongxin/contract/endpoints'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import type { MonthReminder } from '../../platform/pdf/templates.ts'
import { monthView, type MonthView } from './month-view.ts'
import { findDutyUnit } from './policy.ts'

/** The month's reminder on one A4 page, in the words of the screen. */
export const printMonth = query(endpoints.duties.monthPaper, async ({ db, pack, actor, input, today }) => {
  const unit = await findDutyUnit(db, pack, actor, input.id, { permission: 'duty.read', on: today })
  const asked = { unit, month: input.month, today, actor: null, canRecordTalks: 'not_allowed' }
  const [view, committee] = await Promise.all([
    monthView(db, pack, actor.committeeId, asked),
    db.selectFrom('committee').select('name').where('id', '=', actor.committeeId).executeTakeFirstOrThrow(),
  ])
  const bytes = await renderPdf('month-reminder', paperOf(view, committee.name))
  return { fileName: `${unit.name}${chineseMonth(view.month)}月提示.pdf`, bytes }
})

export function chineseMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** The reminder as paper: every text ready, so that the template only sets it. */
export function paperOf(view: MonthView, committee: string): MonthReminder {
  return {
    record: {
      code: `YTS-${view.month.replace('-', '')}-${view.unit.id.slice(-6).toUpperCase()}`,
      printedOn: view.asOf,
    },
    committee,
    title: '月提示',
    unit: view.unit.name,
    month: chineseMonth(view.month),
    shape: shapeOf(view),
    asOf: view.asOf,
    sections: [
      { title: '本月到期', rows: view.due.map(rowOf), empty: '本月没有到期的规定动作。' },
      { title: '在办期内', rows: view.running.map(rowOf), empty: null },
      { title: '上期没有做，本期可以补', rows: view.carriedOver.map(rowOf), empty: null },
    ],
    notes: [
      ...electionNote(view),
      ...view.talks.map(talkNote),
      ...(view.firstAgenda.length > 0 ? [firstAgendaNote(view)] : []),
      ...view.reminders.map(({ name, advice }) => ({ label: name.zh, text: advice?.zh ?? '' })),
      ...daysOffNote(view),
    ],
  }
}

function shapeOf({ shape: { people, withCommittee, cells } }: MonthView): string {
  const committee = withCommittee === null ? [] : [withCommittee ? '设支委会' : '不设支委会']
  const groups = withCommittee === null ? [] : [cells > 0 ? `党小组${cells}个` : '不设党小组']
  return [...(people > 0 ? [`${people}人`] : []), ...committee, ...groups].join('，')
}

const states = {
  ahead: '未到期',
  due: '待办',
  done: '已完成',
  late: '迟办',
  missed: '未见记录',
  waived: '已免',
} as const

type Row = MonthReminder['sections'][number]['rows'][number]

function rowOf(turn: MonthView['due'][number]): Row {
  const [first] = turn.records
  const [planned] = turn.planned
  const dated = first ? `${shortDay(first.on)}${first.enteredLate ? '（补录）' : ''}` : null
  const convened = planned ? `已通知${shortDay(planned.on)}` : null
  const waived = turn.waiver ? `${turn.waiver.byName}：${turn.waiver.reason}` : null
  const counted = turn.needed > 1 ? `${turn.had}/${turn.needed}` : null
  return {
    name: turn.name.zh + (turn.subjectName ? `（${turn.subjectName}）` : ''),
    dueOn: shortDay(turn.dueOn),
    state: states[turn.state],
    open: !['done', 'late', 'waived'].includes(turn.state),
    detail: [counted, dated, convened, waived].filter(Boolean).join('，'),
    basis: turn.basis.map(({ document, clause }) => clause ?? document)[0] ?? '',
    strictness: { law: '法定', rule: '应当', generally: '一般' }[turn.strictness],
  }
}

function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

function electionNote({ election }: MonthView): MonthReminder['notes'] {
  if (!election) return []
  const { since, endsOn, delayedUntil, overdue } = election
  const day = chineseDay(delayedUntil ?? endsOn)
  const coming = delayedUntil ? `经批准延期至${day}，请按期换届。` : `${day}届满，请提前准备换届。`
  const text = overdue ? `已于${day}届满，请报批延期或者换届。` : coming
  return [{ label: '换届', text: `本届${chineseDay(since)}起，${text}` }]
}

const mostNames = 12

function talkNote({ name, needed, had, missing }: MonthView['talks'][number]): MonthReminder['notes'][number] {
  const names = missing.slice(0, mostNames).map((pair) => pair.map((one) => one.name).join('与'))
  const more = missing.length > mostNames ? `等${missing.length}${missing[0]?.length === 2 ? '对' : '人'}` : ''
  const text =
    missing.length === 0 ? `今年已谈${had}/${needed}。` : `今年已谈${had}/${needed}，还缺：${names.join('、')}${more}。`
  return { label: name.zh, text }
}

function firstAgendaNote({ firstAgenda }: MonthView): MonthReminder['notes'][number] {
  const text = firstAgenda.map(({ title, from, on }) => `${title}（${from}，${shortDay(on)}）`).join('；')
  return { label: '第一议题', text: `上级近期学习：${text}。` }
}

function daysOffNote({ holidays, makeUpDays }: MonthView): MonthReminder['notes'] {
  if (holidays.length === 0 && makeUpDays.length === 0) return []
  const off = holidays.map(({ name, from, through }) => `${name}${shortDay(from)}至${shortDay(through)}`)
  const made = makeUpDays.length > 0 ? [`${makeUpDays.map(shortDay).join('、')}上班`] : []
  return [{ label: '放假调休', text: [...off, ...made].join('；') + '。' }]
}
