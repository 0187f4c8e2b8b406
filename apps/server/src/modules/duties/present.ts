import { decideWaiver } from '@tongxin/domain/duties/waiver'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { Role } from '@tongxin/domain/access/role'
import type { Basis, Pack } from '@tongxin/domain/pack/pack'
import type { DutyRule } from '@tongxin/domain/duties/duty-rule'
import { holds, type Actor } from '../../platform/http/actor.ts'
import type { Turn } from './turns.ts'

/** One turn as the screen shows it: what is due, what there is, and what the actor may do about it. */
export function presentTurn(turn: Turn, pack: Pack, actor: Actor | null, unitId: string) {
  const { rule, subject, period, state } = turn
  return {
    key: `${rule.key}.${subject.id}.${period.from}`,
    duty: rule.key,
    ...presentRule(rule),
    strictness: rule.strictness,
    subjectId: subject.id,
    subjectName: subject.id === unitId ? null : subject.name,
    from: period.from,
    through: addDays(period.until, -1),
    dueOn: period.dueOn,
    state,
    needed: turn.needed,
    had: turn.had,
    records: turn.records.map((record) => ({ ...record, title: record.title || factTitle(pack, rule) })),
    planned: turn.planned.map(({ id, title, held_on }) => ({ id, title, on: held_on })),
    waiver: turn.waiver && presentWaiver(turn.waiver, rule, actor),
    canWaive: verdictOn(turn, actor),
  }
}

/** Whether the actor may waive a turn, or why not. */
export function verdictOn({ rule, state }: Pick<Turn, 'rule' | 'state'>, actor: Actor | null): true | string {
  if (!actor || !holds(actor, 'duty.waive')) return rule.strictness === 'law' ? 'law_cannot_be_waived' : 'not_allowed'
  return decideWaiver(rule, state, rolesOf(actor))
}

function presentWaiver(waiver: NonNullable<Turn['waiver']>, rule: DutyRule, actor: Actor | null) {
  const may =
    actor !== null && holds(actor, 'duty.waive') && rule.waivedBy.some((role) => rolesOf(actor).includes(role))
  return {
    id: waiver.id,
    byName: waiver.by_name,
    at: waiver.waived_at.toISOString(),
    reason: waiver.reason,
    canWithdraw: may ? (true as const) : 'not_allowed',
  }
}

export function presentRule({ name, basis, advice }: Pick<DutyRule, 'name' | 'basis' | 'advice'>) {
  return { name, basis: presentBasis(basis), advice: advice ?? null }
}

export function presentBasis(basis: readonly Basis[]) {
  return basis.map(({ document, clause }) => ({ document, clause: clause ?? null }))
}

export function presentUnit(pack: Pack, { id, name, kind }: { id: string; name: string; kind: string }) {
  return { id, name, kind, kindName: pack.unitKinds.find(({ key }) => key === kind)?.name ?? { zh: kind, en: kind } }
}

function factTitle(pack: Pack, rule: DutyRule): string {
  const kinds = rule.done.flatMap((one) => (one.by === 'fact' ? one.kinds : []))
  const known = [...pack.resultKinds, ...(pack.factKinds ?? [])].find(({ key }) => kinds.includes(key))
  return known?.name.zh ?? rule.name.zh
}

function rolesOf({ roles }: Actor): Role[] {
  return roles.map(({ role }) => role)
}
