import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { holds, reach, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { maskedPhone } from './present.ts'
import { visiblePeople } from './visible.ts'

export const person = query(endpoints.people.person, async ({ db, pack, actor, input, today }) => {
  const row = found(await findVisiblePerson(db, actor, input.id, today))
  const [hats, history] = await Promise.all([
    hatsOf(db, pack, actor.committeeId, row.id),
    historyOf(db, actor.committeeId, row.id),
  ])
  return {
    id: row.id,
    name: row.name,
    pinyin: row.pinyin,
    initials: row.initials,
    sex: row.sex as 'male' | 'female' | null,
    birthMonth: row.birth_month,
    ethnicity: row.ethnicity,
    affiliation: row.affiliation,
    partyJoinedOn: row.party_joined_on,
    education: row.education,
    employer: row.employer,
    employerPost: row.employer_post,
    phoneMasked: maskedPhone(row.phone),
    mark: row.mark,
    rankNo: row.rank_no,
    isCadre: row.is_cadre,
    leftOn: row.left_on,
    version: row.version,
    hats,
    history,
    can: {
      change: holds(actor, 'people.change') || 'not_allowed',
      readPhone: mayReadPhone(actor, row.id) || 'not_allowed',
    } as const,
  }
})

/** Shows a whole phone number; that somebody looked is recorded (个人信息保护法, access to personal data). */
export const readPhone = operation(endpoints.people.phone, async ({ tx, actor, input, today, record }) => {
  const row = found(
    await tx
      .selectFrom('person')
      .select(['id', 'name', 'phone'])
      .where('person.committee_id', '=', actor.committeeId)
      .where('person.id', '=', input.id)
      .where(visiblePeople(actor, 'people.contact', today))
      .executeTakeFirst(),
  )
  await record({ type: 'people.phone_read', subject: { kind: 'person', id: row.id, title: row.name } })
  return { phone: row.phone }
})

export function findVisiblePerson(db: Reader, actor: Actor, personId: string, today: string) {
  return db
    .selectFrom('person')
    .selectAll()
    .where('person.committee_id', '=', actor.committeeId)
    .where('person.id', '=', personId)
    .where(visiblePeople(actor, 'people.read', today))
    .executeTakeFirst()
}

function mayReadPhone(actor: Actor, personId: string): boolean {
  const { all, unitIds, self } = reach(actor, 'people.contact')
  return all || unitIds.length > 0 || (self && actor.personId === personId)
}

/** Every dated hat a person has worn, the running ones first. */
async function hatsOf(db: Reader, pack: Pack, committeeId: string, personId: string) {
  const [seats, memberships, posts] = await Promise.all([
    db
      .selectFrom('seat')
      .innerJoin('unit', (join) =>
        join.onRef('unit.committee_id', '=', 'seat.committee_id').onRef('unit.id', '=', 'seat.sector_id'),
      )
      .innerJoin('term', (join) =>
        join.onRef('term.committee_id', '=', 'seat.committee_id').onRef('term.id', '=', 'seat.term_id'),
      )
      .select([
        'seat.id',
        'unit.id as unitId',
        'unit.name as unitName',
        'term.title',
        'seat.from_on',
        'seat.until_on',
        'seat.end_reason',
      ])
      .where('seat.committee_id', '=', committeeId)
      .where('seat.person_id', '=', personId)
      .execute(),
    db
      .selectFrom('membership')
      .innerJoin('unit', (join) =>
        join.onRef('unit.committee_id', '=', 'membership.committee_id').onRef('unit.id', '=', 'membership.unit_id'),
      )
      .select([
        'membership.id',
        'unit.id as unitId',
        'unit.name as unitName',
        'unit.kind',
        'membership.from_on',
        'membership.until_on',
      ])
      .where('membership.committee_id', '=', committeeId)
      .where('membership.person_id', '=', personId)
      .execute(),
    db
      .selectFrom('post')
      .innerJoin('unit', (join) =>
        join.onRef('unit.committee_id', '=', 'post.committee_id').onRef('unit.id', '=', 'post.unit_id'),
      )
      .select([
        'post.id',
        'unit.id as unitId',
        'unit.name as unitName',
        'post.kind',
        'post.title',
        'post.from_on',
        'post.until_on',
      ])
      .where('post.committee_id', '=', committeeId)
      .where('post.person_id', '=', personId)
      .execute(),
  ])
  const unitName = (key: string) => pack.unitKinds.find((kind) => kind.key === key)?.name.zh ?? key
  const postName = (key: string) => pack.postKinds.find((kind) => kind.key === key)?.name.zh ?? key
  const hats = [
    ...seats.map((row) => ({
      ...dated(row),
      kind: 'seat' as const,
      name: `${row.title}委员`,
      endReason: row.end_reason,
    })),
    ...memberships.map((row) => ({
      ...dated(row),
      kind: 'membership' as const,
      name: unitName(row.kind),
      endReason: null,
    })),
    ...posts.map((row) => ({
      ...dated(row),
      kind: 'post' as const,
      name: row.title ?? postName(row.kind),
      endReason: null,
    })),
  ]
  return hats.sort((a, b) => Number(a.until !== null) - Number(b.until !== null) || (a.from < b.from ? 1 : -1))
}

function dated(row: { id: string; unitId: string; unitName: string; from_on: string; until_on: string | null }) {
  return { id: row.id, unitId: row.unitId, unitName: row.unitName, from: row.from_on, until: row.until_on }
}

async function historyOf(db: Reader, committeeId: string, personId: string) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person as actor', (join) =>
      join.onRef('actor.committee_id', '=', 'event.committee_id').onRef('actor.id', '=', 'event.actor_person_id'),
    )
    .select(['event.at', 'event.type', 'actor.name'])
    .where('event.committee_id', '=', committeeId)
    .where('event.subject_id', '=', personId)
    .where('event.outcome', '=', 'done')
    .orderBy('event.seq', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ at: row.at.toISOString(), type: row.type, actorName: row.name }))
}
