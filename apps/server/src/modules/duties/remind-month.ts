import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { recorder } from '../../platform/events/record-event.ts'
import type { Services } from '../../platform/http/services.ts'
import { newId } from '../../platform/identifiers.ts'
import { branchKinds, inForce, officerKinds } from '../organisation/public.ts'
import { grouped } from './grouped.ts'
import { chineseMonth } from './print-month.ts'

/** Lays the month's reminder on the desks of every branch's officers, once a branch and month. May run twice. */
export async function remindMonth(services: Services, committeeId: string): Promise<void> {
  const { database, clock, packs } = services
  const [pack, today] = [await packs.of(committeeId), clock.today()]
  const branches = await remindedBranches(database.of(committeeId), pack, committeeId, today)
  for (const branch of branches) await remindOne(services, pack, committeeId, branch)
}

interface Branch {
  id: string
  name: string
  ownerIds: string[]
}

async function remindOne(services: Services, pack: Pack, committeeId: string, branch: Branch): Promise<void> {
  const { database, clock, reactions } = services
  const [now, today] = [clock.now(), clock.today()]
  const month = today.slice(0, 7)
  await database.transaction(committeeId, async (tx) => {
    const made = await tx
      .insertInto('month_reminder')
      .values({ committee_id: committeeId, id: newId(now), unit_id: branch.id, month: `${month}-01`, made_at: now })
      .onConflict((conflict) => conflict.columns(['committee_id', 'unit_id', 'month']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, reactions, null)
    await record({
      type: 'duty.month_reminded',
      subject: { kind: 'unit', id: branch.id, title: `${branch.name}${chineseMonth(month)}月提示` },
      payload: { month, ownerIds: branch.ownerIds },
    })
  })
}

/** Branches of today with their officers. Functional branches owe none of the three meetings and get no reminder. */
async function remindedBranches(db: Reader, pack: Pack, committeeId: string, today: string): Promise<Branch[]> {
  const officers = officerKinds(pack)
  const kinds = branchKinds(pack)
  if (kinds.length === 0 || officers.length === 0 || !pack.duties) return []
  const rows = await db
    .selectFrom('unit')
    .leftJoin('post', (join) =>
      join
        .onRef('post.committee_id', '=', 'unit.committee_id')
        .onRef('post.unit_id', '=', 'unit.id')
        .on('post.kind', 'in', officers)
        .on(inForce('post', today)),
    )
    .select(['unit.id', 'unit.name', 'post.person_id'])
    .where('unit.committee_id', '=', committeeId)
    .where('unit.kind', 'in', kinds)
    .where(inForce('unit', today))
    .orderBy('unit.rank_no')
    .orderBy('unit.id')
    .execute()
  return [...grouped(rows, ({ id }) => id).values()].flatMap((ofUnit) => {
    const [first] = ofUnit
    return first
      ? [{ id: first.id, name: first.name, ownerIds: ofUnit.flatMap(({ person_id }) => person_id ?? []) }]
      : []
  })
}
