import { endpoints } from '@tongxin/contract/endpoints'
import type { Units } from './build-organisation.ts'
import type { People, Settled } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'

export interface Branch {
  id: string
  name: string
  members: Settled[]
  secretary: Settled
}

const posts = [
  'branch_secretary',
  'branch_organisation_member',
  'branch_publicity_member',
  'branch_discipline_member',
] as const

/** Two in-service branches become five, with young officers (the article: 由2个在职党支部优化调整为5个). */
export async function restructureBranches(
  stage: Stage,
  clerk: Player,
  units: Units,
  { cadres }: People,
): Promise<Branch[]> {
  const party = cadres.filter(({ affiliation }) => affiliation === 'cpc')
  const groups = committeePlan.branches.map((_, at) =>
    party.filter((_cadre, index) => index % committeePlan.branches.length === at),
  )
  const { unitIds } = await stage.call(clerk, endpoints.organisation.restructureUnits, {
    change: 'split',
    on: committeePlan.restructuredOn,
    basis: '机关党委关于优化调整在职党支部设置的决定（演示）',
    fromUnitIds: committeePlan.branchesBefore.map((name) => units.of('party_branch', name)),
    into: committeePlan.branches.map((name, at) => ({
      name,
      kind: 'party_branch',
      parentId: units.of('office_party_committee'),
      rankNo: 900 + at,
      personIds: (groups[at] ?? []).map(({ id }) => id),
    })),
  })
  const branches: Branch[] = []
  for (const [at, name] of committeePlan.branches.entries()) {
    branches.push(await appointBranch(stage, clerk, unitIds[at] ?? '', name, groups[at] ?? []))
  }
  return branches
}

async function appointBranch(
  stage: Stage,
  clerk: Player,
  id: string,
  name: string,
  members: Settled[],
): Promise<Branch> {
  for (const [index, kind] of posts.entries()) {
    const officer = members[index]
    if (!officer) continue
    const appointment = { id, personId: officer.id, kind, from: committeePlan.restructuredOn }
    await stage.call(clerk, endpoints.organisation.appoint, appointment)
  }
  const [secretary] = members
  if (!secretary) throw new Error(`${name} has no members.`)
  return { id, name, members, secretary }
}
