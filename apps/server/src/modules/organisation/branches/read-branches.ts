import { endpoints } from '@tongxin/contract/endpoints'
import { postKindOf } from '@tongxin/domain/organisation/placing'
import { bodyFor } from '@tongxin/domain/organisation/branch-set-up'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../../platform/db/database.ts'
import { holds, reach, type Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { officerKinds } from '../branches.ts'
import { delaysOf, electionsOf } from './elections.ts'
import { findingsOf, membersOf, officersOf, shapeOf } from './shapes.ts'
import { strengthsOf } from './strengths.ts'
import { branchTerms } from './terms.ts'

export const listBranches = query(endpoints.branches.list, async ({ db, pack, actor, today }) => {
  const branches = await branchesFor(db, pack, actor, today)
  const members = branches.reduce((sum, { line }) => sum + line.members, 0)
  const young = pack.branches?.young
  return {
    items: branches.map(({ line }) => line),
    members,
    body: bodyFor(members),
    young: young
      ? { atMost: young.atMost, basis: { document: young.basis.document, clause: young.basis.clause ?? null } }
      : null,
  }
})

export const readBranch = query(endpoints.branches.read, async ({ db, pack, actor, input, today }) => {
  const branch = found((await branchesFor(db, pack, actor, today)).find(({ line }) => line.id === input.id))
  const { line, term, findings, units } = branch
  const [elections, delays, strengths] = await Promise.all([
    electionsOf(db, pack, actor.committeeId, line.id),
    delaysOf(db, actor.committeeId, line.id),
    strengthsOf(db, pack, actor.committeeId, term, findings, today),
  ])
  const verdict = holds(actor, 'branch.elect') ? (true as const) : 'not_allowed'
  return {
    ...line,
    rankNo: term.rankNo,
    findings,
    units,
    elections,
    delays,
    electable: electable(pack),
    strengths,
    can: { elect: verdict, delay: verdict },
  }
})

function electable(pack: Pack) {
  return officerKinds(pack).map((key) => ({ key, name: postKindOf(pack, key)?.name ?? { zh: key, en: key } }))
}

/** The branches that somebody may know of, each with all that its line shows. */
async function branchesFor(db: Reader, pack: Pack, actor: Actor, today: string) {
  const { all, unitIds } = reach(actor, 'branch.read')
  const terms = (await branchTerms(db, pack, actor.committeeId, today)).filter(
    ({ unitId }) => all || unitIds.includes(unitId),
  )
  const ids = terms.map(({ unitId }) => unitId)
  const kinds = officerKinds(pack)
  const [counts, everyOfficer] = await Promise.all([
    membersOf(db, actor.committeeId, ids, today),
    officersOf(db, pack, actor.committeeId, ids, kinds, today),
  ])
  return terms.map((term) => {
    const officers = everyOfficer.filter(({ unitId }) => unitId === term.unitId)
    const shape = shapeOf(counts.get(term.unitId), officers, kinds)
    const findings = findingsOf(shape)
    const line = {
      id: term.unitId,
      name: term.name,
      members: shape.members,
      fullMembers: shape.fullMembers,
      officers: officers.map(({ unitId: _unit, ...officer }) => officer),
      term: { from: term.from, dueOn: term.dueOn, delayedUntil: term.delayedUntil, state: term.state },
      unmet: findings.filter(({ state }) => state === 'unmet').length + (term.state === 'overdue' ? 1 : 0),
      warnings: findings.filter(({ state }) => state === 'warning').length,
    }
    return { line, term, findings, units: counts.get(term.unitId)?.units ?? [] }
  })
}
