// npm run bench:duties: a year of duties for 500 branches, worked out from the database, the middle of five.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readGround, type Ground } from '../../apps/server/src/modules/duties/ground.ts'
import { turnsOf } from '../../apps/server/src/modules/duties/turns.ts'
import { takePack } from '../../apps/server/src/modules/setup/public.ts'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/db/embedded-postgres.ts'
import { foundBenchCommittee } from './found-committee.ts'

const branches = 500
const turns = 5
const year = { from: '2026-01-01', through: '2026-12-31' }
const today = '2026-11-24'

const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
const postgres = await startEmbeddedPostgres({ dataDirectory: data })
try {
  const committeeId = await foundBenchCommittee(data, postgres.url)
  await fillBranches(postgres.url, committeeId)
  const pack = await takePack('changde-1234')
  const database = openDatabase({ url: postgres.url })
  const read = () => readGround(database.of(committeeId), pack, committeeId, { unitIds: null, ...year })
  const ground = await read()
  const expand = (from: Ground) => turnsOf(from, pack, { ...year, today })
  const done = expand(ground).filter(({ state }) => state === 'done').length
  console.log(`${branches} branches: ${ground.meetings.length} meetings, ${expand(ground).length} turns, ${done} done`)
  await measure('read what they rest on', read)
  await measure('expand the year', () => expand(ground))
  await measure('both', async () => expand(await read()))
  await database.close()
} finally {
  await postgres.stop()
  rmSync(data, { recursive: true, force: true })
}

async function measure(what: string, work: () => unknown): Promise<void> {
  const times: Array<{ wall: number; own: number }> = []
  for (let turn = 0; turn < turns; turn += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push({ wall: performance.now() - began, own: (user + system) / 1000 })
  }
  const middle = times.toSorted((a, b) => a.wall - b.wall)[turns >> 1]
  console.log(`${what}: ${Math.round(middle?.wall ?? 0)} ms, of it processor time ${Math.round(middle?.own ?? 0)} ms`)
}

/** Branches of nine with an officer each, every other one with a committee and two cells, and a year of their meetings. */
async function fillBranches(url: string, committeeId: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('tongxin.committee', $1, false)`, [committeeId])
  const run = (text: string) => client.query(text, [committeeId])
  await run(`insert into unit (committee_id, id, kind, axis, name, rank_no, from_on)
    select $1, gen_random_uuid(), 'party_branch', 'party', '支部' || n, n, '2024-01-01' from generate_series(1, ${branches}) n`)
  await run(`insert into unit (committee_id, id, parent_id, kind, axis, name, rank_no, from_on)
    select $1, gen_random_uuid(), id, 'party_cell', 'party', name || '党小组' || n, n, '2024-01-01'
    from unit, generate_series(1, 2) n where committee_id = $1 and kind = 'party_branch' and rank_no % 2 = 0`)
  await run(`insert into person (committee_id, id, name, affiliation, rank_no)
    select $1, gen_random_uuid(), '党员' || n, 'cpc', n from generate_series(1, ${branches * 9}) n`)
  await run(`insert into membership (committee_id, id, person_id, unit_id, slot, from_on)
    select $1, gen_random_uuid(), person.id, unit.id, 'party_branch', '2024-01-01' from person
    join unit on unit.committee_id = $1 and unit.kind = 'party_branch' and unit.rank_no = 1 + person.rank_no % ${branches}
    where person.committee_id = $1 and person.name like '党员%'`)
  await run(`insert into post (committee_id, id, person_id, unit_id, kind, from_on)
    select $1, gen_random_uuid(), membership.person_id, unit.id,
      case when person.rank_no <= ${branches} then 'branch_secretary' else 'branch_organisation_member' end, '2024-06-01'
    from membership join person on person.committee_id = $1 and person.id = membership.person_id
    join unit on unit.committee_id = $1 and unit.id = membership.unit_id
    where membership.committee_id = $1 and (person.rank_no <= ${branches} or (person.rank_no <= ${branches * 2} and unit.rank_no % 2 = 0))`)
  await run(`insert into meeting (committee_id, id, kind, unit_id, title, starts_at, held_on, state, created_by, adopted_at)
    select $1, gen_random_uuid(), due.kind, unit.id, due.kind, day, day, 'adopted', unit.id, day
    from unit
    join (values ('party_branch', 'themed_party_day', 1), ('party_branch', 'branch_committee_meeting', 1),
      ('party_branch', 'branch_general_meeting', 3), ('party_branch', 'party_lecture', 3),
      ('party_cell', 'party_cell_meeting', 1)) as due(unit_kind, kind, months) on due.unit_kind = unit.kind
    cross join lateral generate_series(date '2025-01-20', date '2026-11-20', make_interval(months => due.months)) as day
    where unit.committee_id = $1 and (due.kind <> 'branch_committee_meeting' or unit.rank_no % 2 = 0)`)
  await client.query('analyze')
  await client.end()
}
