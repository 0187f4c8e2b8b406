// Bare Fastify with pg: what the same statements cost without anything around them.
import Fastify from 'fastify'
import pg from 'pg'

const { BENCH_URL: url = '', BENCH_COMMITTEE: committee = '' } = process.env
const pool = new pg.Pool({
  connectionString: url,
  max: 10,
  onConnect: async (client) =>
    void (await client.query(`select set_config('tongxin.committee', $1, false)`, [committee])),
})
const app = Fastify()

app.get('/list', async () => {
  const filter = `from person where committee_id = $1 and affiliation = 'cpc'`
  const [count, rows] = await Promise.all([
    pool.query({ name: 'count', text: `select count(*)::int as total ${filter}`, values: [committee] }),
    pool.query({ name: 'list', text: `select * ${filter} order by rank_no, id limit 50`, values: [committee] }),
  ])
  return { total: (count.rows[0] as { total: number }).total, items: rows.rows as unknown[] }
})

// A person's page is three statements: the person, the dated hats, the history.
const detail = {
  person: 'select * from person where committee_id = $1 and id = $2',
  hats: `select seat.id, unit.name, seat.from_on, seat.until_on from seat
      join unit on unit.committee_id = seat.committee_id and unit.id = seat.sector_id
    where seat.committee_id = $1 and seat.person_id = $2
    union all select membership.id, unit.name, membership.from_on, membership.until_on from membership
      join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
    where membership.committee_id = $1 and membership.person_id = $2
    union all select post.id, unit.name, post.from_on, post.until_on from post
      join unit on unit.committee_id = post.committee_id and unit.id = post.unit_id
    where post.committee_id = $1 and post.person_id = $2`,
  history: `select event.at, event.type, actor.name from event
      left join person actor on actor.committee_id = event.committee_id and actor.id = event.actor_person_id
    where event.committee_id = $1 and event.subject_id = $2 order by event.seq desc limit 50`,
}

app.get<{ Params: { id: string } }>('/detail/:id', async ({ params }) => {
  const ask = (name: keyof typeof detail) => pool.query({ name, text: detail[name], values: [committee, params.id] })
  const [person, hats, history] = [await ask('person'), ...(await Promise.all([ask('hats'), ask('history')]))]
  return { ...(person.rows[0] as object), hats: hats?.rows, history: history?.rows }
})

app.put<{ Params: { meeting: string; person: string } }>('/mark/:meeting/:person', async ({ params }) => {
  const text = `insert into bare_mark (meeting, person, state, at) values ($1, $2, 'present', now())`
  await pool.query({ name: 'mark', text, values: [params.meeting, params.person] })
  return { state: 'present' }
})

process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) })
