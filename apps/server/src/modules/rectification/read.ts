import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import {
  deadlineKeyOf,
  rectificationFlow,
  type RectificationAct,
  type RectificationEffect,
  type RectificationState,
} from '@tongxin/domain/rectification/rectification'
import { deadlineOf, readClock } from '@tongxin/domain/workflow/deadline'
import { canOf } from '@tongxin/domain/workflow/workflow'
import { sql } from 'kysely'
import { reach } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { standingOf } from './move.ts'
import { findRectification, partsOf, rectificationLines, stepsOf, type RectificationRow } from './queries.ts'
import { itemOf } from './sheet-item.ts'

export const listRectifications = query(endpoints.rectification.list, async ({ db, actor, pack, input, today }) => {
  let rows = rectificationLines(db, actor)
  if (input.state) rows = rows.where('rectification.state', '=', input.state)
  if (input.unitId) rows = rows.where('rectification.unit_id', '=', input.unitId)
  if (input.open) rows = rows.where('rectification.state', 'not in', ['evaluated', 'withdrawn'])
  const [{ total }, page] = await Promise.all([
    rows
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    rows
      .orderBy('rectification.issued_on', 'desc')
      .orderBy('rectification.id', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const canNotice = reach(actor, 'rectification.manage').all ? (true as const) : 'not_allowed'
  return { items: page.map((row) => presentLine(row, pack, today)), total, canNotice }
})

export const readRectification = query(endpoints.rectification.read, async ({ db, actor, pack, input, today }) => {
  const row = await findRectification(db, actor, input.id)
  const [steps, item, standing] = await Promise.all([
    stepsOf(db, row),
    itemOf(db, row),
    standingOf(db, pack, actor, row, today),
  ])
  return {
    ...presentLine(row, pack, today),
    version: row.version,
    shortcoming: row.shortcoming,
    standard: row.standard,
    item,
    steps: steps.map((step) => ({
      act: step.act as RectificationAct | 'notice',
      wording: step.wording,
      effect: step.effect as RectificationEffect | null,
      by: step.by,
      at: step.made_at.toISOString(),
      enteredFor: step.entered_for,
      dueOn: step.due_on,
    })),
    can: canOf(rectificationFlow, standing, partsOf(actor, row.unit_id), today),
  }
})

function presentLine(row: RectificationRow, pack: Pack, today: string) {
  const state = row.state as RectificationState
  const warning = deadlineOf(pack, deadlineKeyOf(state) ?? '')?.warning ?? 0
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    clock: row.due_on ? readClock(row.due_on, today, warning, pack.calendar) : null,
    state,
    effect: row.effect as RectificationEffect | null,
  }
}
