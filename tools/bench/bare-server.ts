// Bare Fastify with pg: what the same statements cost without anything around them.
import Fastify from 'fastify'
import pg from 'pg'

const { BENCH_URL: url = '', BENCH_COMMITTEE: committee = '' } = process.env
const pool = new pg.Pool({ connectionString: url, max: 10 })
pool.on('connect', (client) => void client.query(`select set_config('tongxin.committee', $1, false)`, [committee]))
const app = Fastify()

app.get('/list', async () => {
  const filter = `from person where committee_id = $1 and affiliation = 'cpc'`
  const [count, rows] = await Promise.all([
    pool.query({ name: 'count', text: `select count(*)::int as total ${filter}`, values: [committee] }),
    pool.query({ name: 'list', text: `select * ${filter} order by rank_no, id limit 50`, values: [committee] }),
  ])
  return { total: (count.rows[0] as { total: number }).total, items: rows.rows as unknown[] }
})

app.get<{ Params: { id: string } }>('/detail/:id', async ({ params }) => {
  const text = 'select * from person where committee_id = $1 and id = $2'
  const { rows } = await pool.query({ name: 'detail', text, values: [committee, params.id] })
  return rows[0] as unknown
})

app.put<{ Params: { meeting: string; person: string } }>('/mark/:meeting/:person', async ({ params }) => {
  const text = `insert into bare_mark (meeting, person, state, at) values ($1, $2, 'present', now())`
  await pool.query({ name: 'mark', text, values: [params.meeting, params.person] })
  return { state: 'present' }
})

process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) })
