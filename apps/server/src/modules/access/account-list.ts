import type { endpoints } from '@tongxin/contract/endpoints'
import type { AnswerOf, ParsedInputOf } from '@tongxin/contract/endpoint'
import type { Role } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { rolesOn } from './load-actor.ts'
import { maskPhone, presentRoles } from './present.ts'

type List = typeof endpoints.access.listAccounts

/** One page of accounts with the roles each holds today. */
export async function accountPage(
  db: Reader,
  pack: Pack,
  committeeId: string,
  today: string,
  input: ParsedInputOf<List>,
): Promise<AnswerOf<List>> {
  const filtered = filteredAccounts(db, pack, committeeId, today, input)
  const [{ total }, rows] = await Promise.all([
    filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    filtered
      .select([
        'account.id',
        'account.person_id',
        'account.disabled_at',
        'account.last_signed_in_at',
        'account.second_factor_confirmed_at',
        'person.name',
        'person.phone',
      ])
      .orderBy('person.rank_no')
      .orderBy('person.id')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const items = await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      phoneMasked: maskPhone(row.phone),
      roles: presentRoles(await rolesOn(db, pack, committeeId, row.person_id, today), pack),
      secondFactor: row.second_factor_confirmed_at !== null,
      disabled: row.disabled_at !== null,
      lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    })),
  )
  return { items, total }
}

function filteredAccounts(db: Reader, pack: Pack, committeeId: string, today: string, input: ParsedInputOf<List>) {
  let query = db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
    )
    .where('account.committee_id', '=', committeeId)
  if (input.search) {
    const search = input.search
    query = query.where((or) =>
      or.or([
        or('person.name', 'like', `%${likeText(search)}%`),
        or('person.initials', 'like', `${likeText(search.toLowerCase())}%`),
        or('person.phone', '=', search),
      ]),
    )
  }
  return input.role ? query.where(holdsRole(pack, input.role, today)) : query
}

function holdsRole(pack: Pack, role: Role, today: string) {
  const kinds = [role, ...pack.postKinds.filter(({ roles }) => roles.includes(role)).map(({ key }) => key)]
  return sql<boolean>`(
    (${role === 'party_member'} and person.affiliation = 'cpc')
    or exists (select from post where post.committee_id = person.committee_id and post.person_id = person.id
      and post.kind = any(${kinds}::text[]) and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date))
    or (${role === 'member'} and exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id
      and seat.from_on <= ${today}::date and (seat.until_on is null or seat.until_on > ${today}::date))))`
}

function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
