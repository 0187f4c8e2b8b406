import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { scopeOf } from '@tongxin/domain/access/permission'
import { roles, type Role } from '@tongxin/domain/access/role'
import { beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '../../../tools/fuzz/chance.ts'
import { inputSchemas } from './testing/input-schemas.ts'
import { validValue } from '../../../tools/fuzz/valid-value.ts'
import { openBench, type Bench } from './testing/bench.ts'
import type { Caller } from './testing/caller.ts'
import { newId } from './platform/identifiers.ts'
import { routes } from './routes.ts'

const all: Array<[name: string, endpoint: Endpoint]> = Object.entries(endpoints).flatMap(([duty, group]) =>
  Object.entries(group).map(([name, endpoint]): [string, Endpoint] => [`${duty}.${name}`, endpoint as Endpoint]),
)
const guarded = all.filter(([, { permission }]) => permission !== 'public')

let bench: Bench
let callers: Map<Role, Caller>
let foreignIds: Record<string, string>

beforeAll(async () => {
  bench = await openBench()
  callers = await someoneInEveryRole(bench)
  foreignIds = await objectsOfAnotherCommittee(bench)
}, 60_000)

it('mounts exactly the endpoints of the contract', () => {
  const mounted = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort()
  expect(mounted).toEqual(all.map(([, { method, path }]) => `${method} ${path}`).sort())
})

describe.each(guarded)('%s', (_name, endpoint) => {
  it('is closed to strangers', async () => {
    const { url } = requestTo(endpoint, newId)
    const reply = await bench.app.inject({ method: endpoint.method, url })
    expect(reply.statusCode).toBe(401)
  })

  it.each([...roles])('answers %s as declared', async (role) => {
    const reply = await callAs(role, endpoint, newId)
    const closed = reply.statusCode === 403 && reply.json<{ code: string }>().code === 'not_allowed'
    // A right that reaches some objects may still refuse this one; without the right there is only one answer.
    const expected = holds(role, endpoint) ? [200, 400, 403, 404, 409, 415, 422] : [403]
    expect(expected).toContain(reply.statusCode)
    expect(closed || holds(role, endpoint)).toBe(true)
  })

  it.skipIf(!endpoint.path.includes(':id') && !endpoint.path.includes(':personId'))(
    'shows objects of another committee exactly as missing ones',
    async () => {
      for (const role of roles.filter((one) => holds(one, endpoint))) {
        const missing = await callAs(role, endpoint, newId)
        for (const [kind, id] of Object.entries(foreignIds)) {
          const foreign = await callAs(role, endpoint, () => id)
          expect([kind, foreign.statusCode, foreign.body]).toEqual([kind, missing.statusCode, missing.body])
        }
      }
    },
  )
})

function holds(role: Role, { permission }: Endpoint): boolean {
  if (permission === 'signed_in' || permission === 'public') return true
  return scopeOf(permission, role) !== undefined
}

async function callAs(role: Role, endpoint: Endpoint, idOf: () => string) {
  const known = callers.get(role)
  if (!known) throw new Error(`Nobody is ${role}.`)
  // What may end the caller's session gets one of its own.
  const caller = endpoint.path.startsWith('/session') ? await bench.signInAs(known.personId) : known
  const { url, body } = requestTo(endpoint, idOf)
  return bench.app.inject({
    method: endpoint.method,
    url,
    headers: { cookie: caller.cookie },
    ...(body !== undefined && { payload: body }),
  })
}

/** A request with every part valid, the same for every caller, so that only rights and the object decide. */
function requestTo(endpoint: Endpoint, idOf: () => string): { url: string; body: object | undefined } {
  const chance = chanceFrom(1)
  const schemas = inputSchemas(endpoint)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(paramOf(name, schemas.params, idOf)),
  )
  const body = schemas.body ? (validValue(schemas.body, chance, { all: [] }) as object) : undefined
  const query = new URLSearchParams()
  for (const name of schemas.query?.required ?? [])
    query.set(name, String(validValue(schemas.query?.properties?.[name] ?? {}, chance, { all: [] })))
  return { url: `/api${path}${query.size > 0 ? `?${query.toString()}` : ''}`, body }
}

function paramOf(name: string, params: { properties?: Record<string, object> } | null, idOf: () => string): string {
  const schema = params?.properties?.[name] as { enum?: string[]; format?: string } | undefined
  if (schema?.enum) return schema.enum[0] ?? ''
  return schema?.format === 'uuid' ? idOf() : 'unknown'
}

/** One person a role, each with nothing but what confers that role. */
async function someoneInEveryRole({ committee, signInAs }: Bench): Promise<Map<Role, Caller>> {
  const posts: Partial<Record<Role, [kind: string, unitKind: string]>> = {
    leader: ['chair', 'chairpersons'],
    secretary_general: ['secretary_general', 'chairpersons'],
    committee_clerk: ['committee_director', 'special_committee'],
    study_liaison: ['study_liaison_clerk', 'committee'],
    office_clerk: ['office_clerk', 'committee'],
    personnel: ['personnel_clerk', 'committee'],
    discipline: ['discipline_member', 'committee'],
    office_party_committee: ['party_committee_member', 'office_party_committee'],
    branch_officer: ['branch_secretary', 'party_branch'],
    system_admin: ['system_admin', 'committee'],
    security_admin: ['security_admin', 'committee'],
    audit_admin: ['audit_admin', 'committee'],
  }
  const units = new Map<string, string>([['committee', committee.rootId]])
  for (const kind of ['chairpersons', 'special_committee', 'sector', 'office_party_committee', 'party_branch'])
    units.set(kind, await committee.unit(kind, kind))
  const unitOf = (kind: string) => units.get(kind) ?? ''
  const result = new Map<Role, Caller>()
  for (const role of roles) {
    const post = posts[role]
    const personId = await committee.person({
      ...(role === 'member' && { sectorId: unitOf('sector') }),
      ...(role === 'party_member' && { affiliation: 'cpc' }),
      ...(post && { posts: [{ kind: post[0], unitId: unitOf(post[1]) }] }),
    })
    result.set(role, await signInAs(personId))
  }
  return result
}

/** One object of each kind that exists, but in another committee. */
async function objectsOfAnotherCommittee({ foundAnother, signInAs, app }: Bench): Promise<Record<string, string>> {
  const other = await foundAnother()
  const unit = await other.unit('special_committee', '别处专委会')
  const person = await other.person({ posts: [{ kind: 'office_clerk', unitId: other.rootId }] })
  const clerk = await signInAs(person, other)
  const created = await app.inject({
    method: 'POST',
    url: '/api/meetings',
    headers: { cookie: clerk.cookie },
    payload: { kind: 'committee_activity', unitId: unit, title: '别处的活动', startsAt: '2026-03-20T09:00:00+08:00' },
  })
  expect(created.statusCode).toBe(200)
  const complained = await app.inject({
    method: 'POST',
    url: '/api/complaints',
    headers: { cookie: clerk.cookie },
    payload: { kind: 'complaint', wording: '别处的投诉' },
  })
  const accounts = await app.inject({ method: 'GET', url: '/api/session', headers: { cookie: clerk.cookie } })
  return {
    unit,
    person,
    meeting: created.json<{ id: string }>().id,
    account: accounts.json<{ account: { id: string } }>().account.id,
    complaint: complained.json<{ id: string }>().id,
    dutyYear: other.dutyYearId,
  }
}
