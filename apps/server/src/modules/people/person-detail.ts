import { endpoints } from '@tongxin/contract/endpoints'
import type { Reader } from '../../platform/db/database.ts'
import { holds, reach, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { hatsOf } from './hats.ts'
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
