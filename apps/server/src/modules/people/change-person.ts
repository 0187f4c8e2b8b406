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
