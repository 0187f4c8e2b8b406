import { deriveFacts, ledgerEventTypes, type LedgerEvent } from '@tongxin/domain/ledger/derive-facts'
import type { Fact } from '@tongxin/domain/ledger/fact'
import type { Pack } from '@tongxin/domain/pack/pack'
import type pg from 'pg'
import { compareLedgers, type Comparison } from './compare-ledgers.ts'
import { rowOf } from './fact-row.ts'

export interface RebuildReport extends Comparison {
  committeeId: string
  committeeName: string
  events: number
  /** Whether the ledger was replaced; never by a mere check, and never where nothing differed. */
  replaced: boolean
}

const eventsAtOnce = 1000

/**
 * Derives the ledger of every committee anew from its events, each by the pack version it was recorded under, and
 * compares it with what stands there; unless only checking, puts it in place where they differ. One transaction.
 * The client must be the owner of the tables: the application itself may not take a fact out.
 */
export async function rebuildLedger(client: pg.Client, { check = false } = {}): Promise<RebuildReport[]> {
  await client.query(check ? 'begin isolation level repeatable read' : 'begin')
  try {
    const founded = await committees(client)
    // Whoever is about to write a fact waits, so that no event is seen without its facts.
    if (!check && founded.length > 0) await client.query('lock table fact in share row exclusive mode')
    const reports: RebuildReport[] = []
    for (const committee of founded) reports.push(await rebuildCommittee(client, committee, check))
    await client.query(check ? 'rollback' : 'commit')
    return reports
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Committee {
  id: string
  name: string
}

async function committees(client: pg.Client): Promise<Committee[]> {
  await wear(client, 'sign-in')
  const known = await client.query<{ there: boolean }>("select to_regclass('public.committee') is not null as there")
  if (!known.rows[0]?.there) return []
  const { rows } = await client.query<Committee>('select id, name from committee order by id')
  return rows
}

async function wear(client: pg.Client, badge: string): Promise<void> {
  await client.query("select set_config('tongxin.committee', $1, true)", [badge])
}

async function rebuildCommittee(client: pg.Client, { id, name }: Committee, check: boolean): Promise<RebuildReport> {
  await wear(client, id)
  await client.query('drop table if exists rebuilt')
  await client.query('create temp table rebuilt (like fact) on commit drop')
  const events = await deriveAll(client, id)
  const comparison = await compareLedgers(client, id)
  const replaced = !check && comparison.differing > 0
  if (replaced) await replaceFacts(client, id)
  return { committeeId: id, committeeName: name, events, ...comparison, replaced }
}

/** Replays the events in the order in which they happened. Gives how many there were. */
async function deriveAll(client: pg.Client, committeeId: string): Promise<number> {
  const packs = await packsOf(client, committeeId)
  let events = 0
  for (let last = '0'; ;) {
    const { rows } = await client.query<{
      id: string
      seq: string
      type: string
      on: string
      payload: object
      pack_version: string
    }>(
      `select id, seq, type, on_date::text as on, payload, pack_version from event
       where committee_id = $1 and type = any($2) and outcome = 'done' and seq > $3 order by seq limit $4`,
      [committeeId, ledgerEventTypes, last, eventsAtOnce],
    )
    const facts = rows.flatMap((row) => deriveFacts(row as unknown as LedgerEvent, packNamed(packs, row.pack_version)))
    await insertRebuilt(client, committeeId, facts)
    events += rows.length
    last = rows.at(-1)?.seq ?? last
    if (rows.length < eventsAtOnce) return events
  }
}

async function packsOf(client: pg.Client, committeeId: string): Promise<Map<string, Pack>> {
  const { rows } = await client.query<{ version: string; content: Pack }>(
    'select version, content from rule_pack where committee_id = $1',
    [committeeId],
  )
  return new Map(rows.map(({ version, content }) => [version, content]))
}

function packNamed(packs: ReadonlyMap<string, Pack>, version: string): Pack {
  const pack = packs.get(version)
  if (!pack) throw new Error(`An event names the rule pack ${version}, which the database does not have.`)
  return pack
}

async function insertRebuilt(client: pg.Client, committeeId: string, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  await client.query('insert into rebuilt select * from json_populate_recordset(null::rebuilt, $1)', [
    JSON.stringify(facts.map((fact) => ({ ...rowOf(committeeId, fact), attributes: fact.attributes }))),
  ])
}

async function replaceFacts(client: pg.Client, committeeId: string): Promise<void> {
  await client.query("set local tongxin.rebuilding = 'fact'")
  await client.query('delete from fact where committee_id = $1', [committeeId])
  await client.query('insert into fact select * from rebuilt')
  await client.query("set local tongxin.rebuilding = ''")
}
