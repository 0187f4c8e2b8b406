import { endpoints } from '@tongxin/contract/endpoints'
import { addDays } from '@tongxin/domain/calendar/business-day'
import { query } from '../../platform/http/operation.ts'
import { reachesUnit } from '../../platform/http/actor.ts'
import { unitTerms } from '../organisation/public.ts'
import { electionOf } from './election.ts'
import { grouped } from './grouped.ts'
import { readGround } from './ground.ts'
import { daysOf, monthView, remindersOf, sorted } from './month-view.ts'
import { findDutyUnit, owingKinds, visibleUnits } from './policy.ts'
import { presentTurn, presentUnit } from './present.ts'
import { turnsOf, type Turn } from './turns.ts'

export const dutyUnitsOf = query(endpoints.duties.units, async ({ db, pack, actor, today }) => {
  const units = await visibleUnits(db, pack, actor, 'duty.read', today)
  const owing = owingKinds(pack)
  const items = units.map((unit) => ({
    ...presentUnit(pack, unit),
    own: unit.own,
    owesDuties: owing.includes(unit.kind),
  }))
  return { items: items.toSorted((a, b) => Number(b.own) - Number(a.own)) }
})

export const readMonth = query(endpoints.duties.month, async ({ db, pack, actor, input, today }) => {
  const unit = await findDutyUnit(db, pack, actor, input.id, { permission: 'duty.read', on: today })
  const canRecordTalks = reachesUnit(actor, 'talk.record', unit.id) ? (true as const) : 'not_allowed'
  return monthView(db, pack, actor.committeeId, { unit, month: input.month, today, actor, canRecordTalks })
})

export const readYear = query(endpoints.duties.year, async ({ db, pack, actor, input, today }) => {
  const unit = await findDutyUnit(db, pack, actor, input.id, { permission: 'duty.read', on: today })
  const range = { from: `${input.year}-01-01`, through: `${input.year}-12-31` }
  const [ground, terms] = await Promise.all([
    readGround(db, pack, actor.committeeId, { unitIds: [unit.id], ...range }),
    unitTerms(db, pack, actor.committeeId, today),
  ])
  const turns = turnsOf(ground, pack, { ...range, today })
  const rows = grouped(turns, ({ rule, subject }) => `${rule.key} ${subject.id}`)
  return {
    unit: presentUnit(pack, unit),
    year: input.year,
    rows: [...rows.values()].flatMap((row) => {
      const [first] = row
      if (!first) return []
      const turnsOfRow = row.map((turn) => presentTurn(turn, pack, actor, unit.id))
      const subjectName = first.subject.id === unit.id ? null : first.subject.name
      return [{ duty: first.rule.key, name: first.rule.name, subjectName, turns: turnsOfRow }]
    }),
    reminders: remindersOf(pack, unit.kind, null),
    election: electionOf(pack, unit.id, terms, range.through),
  }
})

/** Every unit in leadership order, whatever the state of its duties: nobody is ranked by it (guardrail F2). */
export const overview = query(endpoints.duties.overview, async ({ db, pack, actor, input, today }) => {
  const units = (await visibleUnits(db, pack, actor, 'duty.survey', today)).filter(({ kind }) =>
    owingKinds(pack).includes(kind),
  )
  const days = daysOf(input.month)
  const range = { from: addDays(days.from, -92), through: days.through }
  const [ground, terms] = await Promise.all([
    readGround(db, pack, actor.committeeId, { unitIds: null, ...range }),
    unitTerms(db, pack, actor.committeeId, today),
  ])
  const turns = turnsOf(ground, pack, { ...range, today })
  const shown = new Set(units.map(({ id }) => id))
  const byUnit = grouped(turns, ({ subject: { unit } }) => (shown.has(unit.id) ? unit.id : (unit.parent_id ?? unit.id)))
  const items = units.map((unit) => {
    const { due, running, carriedOver } = sorted(byUnit.get(unit.id) ?? [], input.month)
    const open = [...carriedOver, ...due.filter(({ state }) => state === 'missed')]
    return {
      ...presentUnit(pack, unit),
      counts: countsOf(due),
      open: open.map((turn) => presentTurn(turn, pack, actor, unit.id)),
      election: electionOf(pack, unit.id, terms, days.through),
      planned: [...due, ...running].reduce((sum, { planned }) => sum + planned.length, 0),
    }
  })
  return { month: input.month, items }
})

function countsOf(turns: readonly Turn[]) {
  const count = (...states: Array<Turn['state']>) => turns.filter(({ state }) => states.includes(state)).length
  return {
    due: count('due', 'ahead'),
    done: count('done'),
    late: count('late'),
    missed: count('missed'),
    waived: count('waived'),
  }
}
