import type pg from 'pg'
import { fold } from '../../../packages/domain/src/search/fold.ts'
import { chanceFrom } from '../../fuzz/chance.ts'
import { inventTexts } from './invent-texts.ts'

export interface Filled {
  committeeId: string
  unitIds: readonly string[]
  personIds: readonly string[]
}

const atOnce = 2000

/**
 * As many meetings as are wanted, each with a notice and minutes of about 350 signs in the index. A tenth is internal to
 * the Party; everybody on the list was invited to about one in a hundred.
 */
export async function fillTexts(client: pg.Client, { committeeId, unitIds, personIds }: Filled, meetings: number) {
  const chance = chanceFrom(1234)
  await client.query(`select set_config('tongxin.committee', $1, false)`, [committeeId])
  for (let done = 0; done < meetings; done += atOnce) {
    const texts = inventTexts(done + 1, atOnce)
    const rows = texts.map(({ title, body }, at) => ({
      unit_id: unitIds[chance.below(unitIds.length)],
      title,
      body,
      folded: fold(`${title}\n${body}`),
      on_date: dayNumbered(done + at),
      internal: chance.once(10),
      invited: personIds.filter(() => chance.once(100)),
    }))
    await client.query(inserting, [committeeId, JSON.stringify(rows), personIds[0]])
  }
  await client.query('analyze')
}

const inserting = `
  with row as (
    select gen_random_uuid() as id, row.* from jsonb_to_recordset($2::jsonb)
      as row (unit_id uuid, title text, body text, folded text, on_date date, internal boolean, invited uuid[])
  ), held as (
    insert into meeting (committee_id, id, kind, unit_id, title, starts_at, held_on, state, created_by, party_internal, adopted_at)
    select $1, id, 'standing', unit_id, title, on_date + time '09:00', on_date, 'adopted', $3, internal, now() from row
    returning id
  ), invited as (
    insert into attendance (committee_id, meeting_id, person_id) select $1, row.id, unnest(invited) from row, held where held.id = row.id
  )
  insert into search_text (committee_id, kind, record_id, on_date, title, body, folded)
  select $1, kind, id, on_date, title, case kind when 'minutes' then body else '三楼会议厅' end,
    case kind when 'minutes' then folded else split_part(folded, E'\\n', 1) || E'\\n三楼会议厅' end
  from row, unnest(array['meeting', 'minutes']) as kind`

function dayNumbered(number: number): string {
  const day = number % 28
  const month = Math.floor(number / 28) % 12
  const year = 2006 + (Math.floor(number / 336) % 20)
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`
}
