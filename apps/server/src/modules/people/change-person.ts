import { endpoints } from '@tongxin/contract/endpoints'
import { isPersonName, normalisePersonName } from '@tongxin/domain/people/person-name'
import { readPhone as readPhoneText } from '@tongxin/domain/people/phone'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { spellName } from './spell-name.ts'

export const createPerson = operation(endpoints.people.create, async ({ tx, actor, input, record }) => {
  const id = newId()
  const name = checkedName(input.name)
  await tx
    .insertInto('person')
    .values({ committee_id: actor.committeeId, id, ...columnsOf(input), name, ...spelled(name, input) })
    .execute()
  await record({ type: 'people.person_added', subject: { kind: 'person', id, title: name } })
  return { id }
})

export const changePerson = operation(endpoints.people.change, async ({ tx, actor, input, record }) => {
  const { id, version, ...changes } = input
  const before = found(
    await tx
      .selectFrom('person')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (before.version !== version) throw new AppError('changed_meanwhile')
  const name = changes.name === undefined ? before.name : checkedName(changes.name)
  await tx
    .updateTable('person')
    .set({
      ...columnsOf(changes),
      name,
      ...(changes.name !== undefined || changes.pinyin || changes.initials ? spelled(name, changes) : {}),
      version: before.version + 1,
    })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', id)
    .execute()
  await record({
    type: 'people.person_changed',
    subject: { kind: 'person', id, title: name },
    payload: { fields: Object.keys(changes) },
  })
  return {}
})

export const giveSeat = operation(endpoints.people.seat, async ({ tx, actor, input, record }) => {
  const { committeeId } = actor
  const term = found(
    await tx
      .selectFrom('term')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', input.termId)
      .executeTakeFirst(),
  )
  if (input.from < term.from_on || (term.until_on !== null && input.from >= term.until_on))
    throw new AppError('outside_term')
  const person = found(
    await tx
      .selectFrom('person')
      .select('name')
      .where('committee_id', '=', committeeId)
      .where('id', '=', input.id)
      .executeTakeFirst(),
  )
  const sector = found(
    await tx
      .selectFrom('unit')
      .select(['name', 'kind'])
      .where('committee_id', '=', committeeId)
      .where('id', '=', input.sectorId)
      .executeTakeFirst(),
  )
  if (sector.kind !== 'sector') throw new AppError('unit_kind_refused', { kind: sector.kind })
  const id = newId()
  await tx
    .insertInto('seat')
    .values({
      committee_id: committeeId,
      id,
      term_id: input.termId,
      person_id: input.id,
      sector_id: input.sectorId,
      from_on: input.from,
      until_on: term.until_on,
    })
    .execute()
  await record({
    type: 'people.seat_given',
    subject: { kind: 'person', id: input.id, title: person.name },
    on: input.from,
    payload: { seatId: id, sector: sector.name },
  })
  return { id }
})

export const endSeat = operation(endpoints.people.endSeat, async ({ tx, actor, input, record }) => {
  const seat = found(
    await tx
      .selectFrom('seat')
      .selectAll()
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (seat.end_reason !== null) throw new AppError('state_refuses', { reason: 'seat_ended' })
  await tx
    .updateTable('seat')
    .set({ until_on: input.on, end_reason: input.reason })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', seat.id)
    .execute()
  await record({
    type: 'people.seat_ended',
    subject: { kind: 'person', id: seat.person_id },
    on: input.on,
    payload: { seatId: seat.id, reason: input.reason },
  })
  return {}
})

type Particulars = Partial<{
  sex: 'male' | 'female' | null
  birthMonth: string | null
  ethnicity: string | null
  affiliation: string | null
  partyJoinedOn: string | null
  education: string | null
  employer: string | null
  employerPost: string | null
  phone: string | null
  mark: string | null
  rankNo: number
  isCadre: boolean
  pinyin: string
  initials: string
}>

/** The columns of what was given; what was not given stays as it is. */
function columnsOf(given: Particulars) {
  return {
    ...(given.sex !== undefined && { sex: given.sex }),
    ...(given.birthMonth !== undefined && { birth_month: given.birthMonth }),
    ...(given.ethnicity !== undefined && { ethnicity: given.ethnicity }),
    ...(given.affiliation !== undefined && { affiliation: given.affiliation }),
    ...(given.partyJoinedOn !== undefined && { party_joined_on: given.partyJoinedOn }),
    ...(given.education !== undefined && { education: given.education }),
    ...(given.employer !== undefined && { employer: given.employer }),
    ...(given.employerPost !== undefined && { employer_post: given.employerPost }),
    ...(given.phone !== undefined && { phone: given.phone === null ? null : checkedPhone(given.phone) }),
    ...(given.mark !== undefined && { mark: given.mark }),
    ...(given.rankNo !== undefined && { rank_no: given.rankNo }),
    ...(given.isCadre !== undefined && { is_cadre: given.isCadre }),
  }
}

function spelled(name: string, { pinyin, initials }: Particulars) {
  const usual = spellName(name)
  return { pinyin: pinyin ?? usual.pinyin, initials: initials ?? usual.initials }
}

function checkedName(text: string): string {
  const name = normalisePersonName(text)
  if (!isPersonName(name))
    throw new AppError('bad_request', undefined, [{ path: 'name', code: 'not_a_name', message: 'not a person’s name' }])
  return name
}

function checkedPhone(text: string): string {
  const reading = readPhoneText(text)
  if ('phone' in reading) return reading.phone
  throw new AppError('bad_request', undefined, [{ path: 'phone', code: reading.fault, message: 'not a phone number' }])
}
