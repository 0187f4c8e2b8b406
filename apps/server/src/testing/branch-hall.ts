import path from 'node:path'
import { loadPack } from '@tongxin/rulebook/load-pack'
import { openBench, type Bench } from './bench.ts'
import type { Caller } from './caller.ts'

/** Four branches under the pack of Changde: small, large with cells, before a re-election, functional. */
export interface BranchHall extends Bench {
  /** Five members, a secretary, no committee, no cells. */
  small: string
  /** Nine members, a committee of four, two cells. */
  large: string
  cells: [string, string]
  /** Its officers took office on 10 December 2023. */
  ending: string
  functional: string
  partyGroup: string
  smallSecretary: Caller
  largeSecretary: Caller
  endingSecretary: Caller
  functionalSecretary: Caller
  office: Caller
  partyCommittee: Caller
  secretaryGeneral: Caller
  smallMembers: string[]
  largeMembers: string[]
}

const officerKinds = [
  'branch_secretary',
  'branch_organisation_member',
  'branch_publicity_member',
  'branch_discipline_member',
]
const folder = path.resolve(import.meta.dirname, '../../../../rules/changde-1234')

export async function openBranchHall(now = '2026-11-02T09:00:00+08:00'): Promise<BranchHall> {
  const loaded = await loadPack(folder)
  if (!('pack' in loaded)) throw new Error('The pack has faults.')
  const bench = await openBench({ now, pack: loaded.pack })
  const units = await makeUnits(bench)
  const { small, large, ending, functional, office, partyCommittee } = units
  const smallMembers = await people(bench, small, '小', { count: 5, officers: 1, from: '2025-03-01' })
  const largeMembers = await people(bench, large, '大', { count: 9, officers: 4, from: '2025-03-01' })
  const endingMembers = await people(bench, ending, '三', { count: 8, officers: 4, from: '2023-12-10' })
  const holder = (name: string, kind: string, unitId: string) => holderOf(bench, name, kind, unitId)
  return {
    ...bench,
    ...units,
    smallMembers,
    largeMembers,
    smallSecretary: await bench.signInAs(smallMembers[0] ?? ''),
    largeSecretary: await bench.signInAs(largeMembers[0] ?? ''),
    endingSecretary: await bench.signInAs(endingMembers[0] ?? ''),
    functionalSecretary: await holder('履职支部书记', 'functional_branch_secretary', functional),
    office: await holder('办公室主任', 'office_head', office),
    partyCommittee: await holder('机关党委书记', 'office_party_committee_secretary', partyCommittee),
    secretaryGeneral: await holder('秘书长', 'secretary_general', bench.committee.rootId),
  }
}

async function makeUnits({ committee }: Bench) {
  const partyGroup = await committee.unit('party_group', '政协党组', null)
  const officeGroup = await committee.unit('office_party_group', '机关党组', partyGroup)
  const partyCommittee = await committee.unit('office_party_committee', '机关党委', officeGroup)
  const special = await committee.unit('special_committee', '提案委员会')
  const large = await committee.unit('party_branch', '第二党支部', partyCommittee)
  const cells: [string, string] = [
    await committee.unit('party_cell', '第一党小组', large),
    await committee.unit('party_cell', '第二党小组', large),
  ]
  return {
    partyGroup,
    partyCommittee,
    large,
    cells,
    small: await committee.unit('party_branch', '第一党支部', partyCommittee),
    ending: await committee.unit('party_branch', '第三党支部', partyCommittee),
    functional: await committee.unit('functional_branch', '提案委履职党支部', special),
    office: await committee.unit('office', '机关'),
  }
}

interface Crowd {
  count: number
  officers: number
  /** Since when the officers hold their posts. */
  from: string
}

function people(
  { committee }: Bench,
  branch: string,
  name: string,
  { count, officers, from }: Crowd,
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      committee.person({
        name: `${name}${at + 1}`,
        affiliation: 'cpc',
        rankNo: at + 1,
        units: [branch],
        from: '2024-01-01',
        posts: at < officers ? [{ kind: officerKinds[at] ?? '', unitId: branch, from }] : [],
      }),
    ),
  )
}

async function holderOf({ committee, signInAs }: Bench, name: string, kind: string, unitId: string): Promise<Caller> {
  const posts = [{ kind, unitId, from: '2024-01-01' }]
  return signInAs(await committee.person({ name, affiliation: 'cpc', posts }))
}
