import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Player, Stage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'

/** The units of the committee by kind and name. */
export interface Units {
  root: string
  of(kind: string, name?: string): string
  all(kind: string): Array<{ id: string; name: string }>
}

type Make = (kind: string, name: string, parentId: string | null, since?: string) => Promise<string>

/** Sets up every body of the CPPCC chain and of the four Party levels, and the functional branches on the committees. */
export async function buildOrganisation(stage: Stage, clerk: Player, pack: Pack): Promise<Units> {
  const { items } = await stage.call(clerk, endpoints.organisation.tree, {})
  const root = items.find(({ parentId }) => parentId === null)?.id ?? ''
  const made = new Map<string, Array<{ id: string; name: string }>>()
  let rankNo = 0
  const make: Make = async (kind, name, parentId, from = committeePlan.dutyYears[0].from) => {
    rankNo += 10
    const { id } = await stage.call(clerk, endpoints.organisation.createUnit, { kind, name, parentId, rankNo, from })
    made.set(kind, [...(made.get(kind) ?? []), { id, name }])
    return id
  }
  await buildBodies(make, root, pack)
  await buildParty(make)
  for (const committee of pack.specialCommittees) {
    const parent = await make('special_committee', committee, root)
    await make('functional_branch', `${committee.replace('委员会', '委')}履职党支部`, parent, '2022-06-20')
  }
  return { root, all: (kind) => made.get(kind) ?? [], of: (kind, name) => unitOf(made.get(kind) ?? [], kind, name) }
}

async function buildBodies(make: Make, root: string, pack: Pack): Promise<void> {
  await make('standing_committee', '常务委员会', root)
  await make('chairpersons', '主席会议', root)
  const office = await make('office', '市政协机关', root)
  for (const section of committeePlan.sections) await make('section', section, office)
  for (const sector of pack.sectors) await make('sector', sector, root)
}

async function buildParty(make: Make): Promise<void> {
  const partyGroup = await make('party_group', '政协党组', null)
  await make('steering_group', '党的建设工作领导小组', partyGroup)
  await make('inspection_group', '派驻市政协机关纪检监察组', null)
  const officeGroup = await make('office_party_group', '机关党组', partyGroup)
  const officeCommittee = await make('office_party_committee', '机关党委', officeGroup)
  await make('office_discipline_committee', '机关纪委', officeCommittee)
  for (const branch of committeePlan.branchesBefore) await make('party_branch', branch, officeCommittee)
}

function unitOf(units: ReadonlyArray<{ id: string; name: string }>, kind: string, name: string | undefined): string {
  const found = units.find((unit) => name === undefined || unit.name === name)
  if (!found) throw new Error(`No unit ${kind} ${name ?? ''}.`)
  return found.id
}
