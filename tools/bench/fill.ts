import pg from 'pg'

export interface Filled {
  meetingId: string
  personIds: string[]
}

/** Fills a committee with many people, a meeting at which all are due, and an empty table for bare inserts. */
export async function fill(url: string, committeeId: string, count: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('tongxin.committee', $1, false)`, [committeeId])
  const { rows: roots } = await client.query<{ id: string }>('select id from unit where parent_id is null limit 1')
  const root = roots[0]?.id
  await client.query(
    `insert into person (committee_id, id, name, pinyin, initials, affiliation, employer, phone, rank_no)
     select $1, gen_random_uuid(), '人员' || n, 'ren yuan', 'ry', (array['cpc','cdl','masses'])[1 + n % 3], '单位' || n % 300, '199' || lpad(n::text, 8, '0'), n
     from generate_series(1, $2::int) n`,
    [committeeId, count],
  )
  const { rows: meetings } = await client.query<{ id: string }>(
    `insert into meeting (committee_id, id, kind, unit_id, title, starts_at, held_on, state, created_by)
     values ($1, gen_random_uuid(), 'plenary', $2, '全体会议', now(), (now() at time zone 'Asia/Shanghai')::date, 'convened', $2) returning id`,
    [committeeId, root],
  )
  const meetingId = meetings[0]?.id ?? ''
  await client.query(
    `insert into attendance (committee_id, meeting_id, person_id) select committee_id, $2, id from person where committee_id = $1`,
    [committeeId, meetingId],
  )
  await client.query(
    'create table bare_mark (id bigint generated always as identity primary key, meeting uuid, person uuid, state text, at timestamptz)',
  )
  await client.query('analyze')
  const { rows } = await client.query<{ id: string }>('select id from person order by rank_no limit 20000')
  await client.end()
  return { meetingId, personIds: rows.map(({ id }) => id) }
}
