import { endpoints } from '@tongxin/contract/endpoints'
import { remindMonth } from '../modules/duties/public.ts'
import type { Services } from '../platform/http/services.ts'
import type { Player, Stage } from './calls.ts'
import { moment, type Cast } from './hold-meeting.ts'
import type { Branch } from './restructure-branches.ts'

/** The branch whose secretary can be signed in as; it has cells, and its re-election is still to come. */
const shown = 2
const reElectedOn = '2026-03-12'

/** Two cells of the shown branch, so that the demonstration has every shape. */
export async function formCells(stage: Stage, clerk: Player, branches: readonly Branch[], from: string) {
  const branch = branches[shown]
  if (!branch) throw new Error('The shown branch is missing.')
  const half = Math.ceil(branch.members.length / 2)
  const groups = [branch.members.slice(0, half), branch.members.slice(half)]
  const cells: Array<{ id: string; name: string; headId: string }> = []
  for (const [at, members] of groups.entries()) {
    const [head] = members
    if (!head) continue
    const name = `${branch.name}${['第一', '第二'][at] ?? ''}党小组`
    const { id } = await stage.call(clerk, endpoints.organisation.createUnit, {
      kind: 'party_cell',
      name,
      parentId: branch.id,
      rankNo: 950 + at,
      from,
    })
    await stage.call(clerk, endpoints.organisation.join, { id, personIds: members.map((one) => one.id), from })
    cells.push({ id, name, headId: head.id })
  }
  return cells
}

/** What belongs to duties beside meetings: re-elections, talks, a waiver, and the reminder of the last month. */
export async function liveDuties(
  stage: Stage,
  { party }: Cast,
  services: Services,
  branches: readonly Branch[],
): Promise<void> {
  for (const [at, branch] of branches.entries()) {
    if (at !== shown) await reElect(stage, party, branch)
    stage.clock.set(moment('2026-06-18', 17))
    const talked = branch.members.slice(1, at === shown ? 5 : undefined).map(({ id }) => id)
    const talk = { id: branch.id, on: '2026-06-18', personId: branch.secretary.id, withIds: talked }
    await stage.call(party, endpoints.duties.recordTalks, talk)
  }
  await waiveOne(stage, party, branches.at(-1))
  stage.clock.set('2026-11-01T00:05:00+08:00')
  for (const { id } of await services.database.signIn.selectFrom('committee').select('id').execute())
    await remindMonth({ ...services, clock: stage.clock }, id)
}

/** The same officers are elected again, with the count of the ballot: their new terms begin on the day. */
async function reElect(stage: Stage, party: Player, { id, members }: Branch): Promise<void> {
  stage.clock.set(moment(reElectedOn, 17))
  const { posts } = await stage.call(party, endpoints.organisation.unit, { id })
  const count = members.length
  await stage.call(party, endpoints.branches.elect, {
    id,
    heldOn: reElectedOn,
    due: count,
    present: count,
    elected: posts.map(({ personId, kind }) => ({ personId, postKind: kind, votes: count })),
    paper: '关于同意支部换届选举结果的批复（演示）',
  })
}

async function waiveOne(stage: Stage, party: Player, branch: Branch | undefined): Promise<void> {
  if (!branch) return
  stage.clock.set(moment('2026-03-30', 9))
  await stage.call(party, endpoints.duties.waive, {
    unitId: branch.id,
    duty: 'party_lecture',
    subjectId: branch.id,
    from: '2026-01-01',
    reason: '全体党员参加市委党校专题培训',
  })
}
