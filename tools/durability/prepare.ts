// A committee with a plenary under way, made through the set-up page and the endpoints that everybody uses.
import { oneTimeCode } from '../../e2e/one-time-code.ts'
import { type Desk, openDesk, signIn } from './desk.ts'

export interface Plenary {
  meetingId: string
  /** Who is invited, in leadership order. */
  personIds: string[]
  /** Who marks and reads, each with a session of his own. */
  clerks: Desk[]
  /** Who adopts the minutes. */
  secretary: Desk
}

const administrator = { name: '系统管理员', password: 'kept-through-every-crash' }
const password = 'marks-through-any-storm'
const since = '2026-01-01'

type Id = { id: string }

/** Sets up an empty installation and convenes a plenary of `members` people that begins now. */
export async function preparePlenary(address: string, members: number, clerks: number): Promise<Plenary> {
  await openDesk(address).ask('POST', '/setup', {
    committeeName: '压力测试委员会',
    shortName: '测试',
    packId: 'changde-1234',
    termTitle: '第一届',
    dutyYearTitle: '第一年度',
    dutyYearFrom: since,
    administratorName: administrator.name,
    administratorPhone: '',
    password: administrator.password,
  })
  const admin = await administratorDesk(address)
  const units = await buildUnits(admin)
  const personIds = await seatMembers(admin, units.sector, members)
  const secretaryId = personIds[0] ?? ''
  await appoint(admin, units.root, secretaryId, 'secretary_general')
  const clerkIds = await inParallel(clerks, async (index) => {
    const id = await addPerson(admin, `签到员${inWords(index + 1)}`, 9000 + index, true)
    await appoint(admin, units.office, id, 'office_head')
    return id
  })
  const desks = await openAccounts(address, admin, [secretaryId, ...clerkIds])
  const [secretary, ...others] = desks
  if (!secretary || !others[0]) throw new Error('Nobody can sign in.')
  const meetingId = await convene(others[0], units.root, secretaryId, clerkIds[0] ?? '')
  return { meetingId, personIds, clerks: others, secretary }
}

async function administratorDesk(address: string): Promise<Desk> {
  const bare = await signIn(address, administrator)
  const { secret } = await bare.ask<{ secret: string }>('POST', '/session/second-factor', {})
  await bare.ask('PUT', '/session/second-factor', { code: oneTimeCode(secret, new Date()) })
  return bare
}

async function buildUnits(admin: Desk) {
  const tree = await admin.ask<{ items: Array<Id & { parentId: string | null }> }>('GET', '/units')
  const root = tree.items.find(({ parentId }) => parentId === null)?.id ?? ''
  const make = async (kind: string, name: string) => {
    const unit = { kind, name, parentId: root, from: since }
    return (await admin.ask<Id>('POST', '/units', unit)).id
  }
  return { root, office: await make('office', '办公室'), sector: await make('sector', '中共') }
}

async function seatMembers(admin: Desk, sectorId: string, members: number): Promise<string[]> {
  const { terms } = await admin.ask<{ terms: Id[] }>('GET', '/rule-pack')
  const termId = terms[0]?.id ?? ''
  return inParallel(members, async (index) => {
    const id = await addPerson(admin, `委员${inWords(index + 1)}`, 100 + index, false)
    await admin.ask('POST', `/people/${id}/seats`, { termId, sectorId, from: since })
    return id
  })
}

/** A name holds no digits. */
function inWords(number: number): string {
  return [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')
}

async function addPerson(admin: Desk, name: string, rankNo: number, isCadre: boolean): Promise<string> {
  return (await admin.ask<Id>('POST', '/people', { name, rankNo, isCadre, mark: '虚构', affiliation: 'cpc' })).id
}

async function appoint(admin: Desk, unitId: string, personId: string, kind: string): Promise<void> {
  await admin.ask('POST', `/units/${unitId}/posts`, { personId, kind, from: since })
}

/** Opens the accounts, makes everybody's first change of password and signs everybody in. */
async function openAccounts(address: string, admin: Desk, personIds: readonly string[]): Promise<Desk[]> {
  const { opened } = await admin.ask<{ opened: Array<{ name: string; password: string }> }>('POST', '/accounts', {
    personIds,
  })
  const desks: Desk[] = []
  for (const account of opened) {
    const first = await signIn(address, account)
    await first.ask('PUT', '/session/password', { current: account.password, next: password })
    desks.push(await signIn(address, { name: account.name, password }))
  }
  return desks
}

/** The meeting ends tomorrow, so that a run over midnight stays on its days. */
async function convene(clerk: Desk, unitId: string, chairId: string, recorderId: string): Promise<string> {
  const now = Date.now()
  const meeting = await clerk.ask<Id>('POST', '/meetings', {
    kind: 'plenary',
    unitId,
    title: '全体会议',
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 24 * 3600_000).toISOString(),
    chairId,
    recorderId,
  })
  await clerk.ask('POST', `/meetings/${meeting.id}/convening`, {})
  return meeting.id
}

async function inParallel<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    while (next < count) {
      const index = next
      next += 1
      done[index] = await work(index)
    }
  }
  await Promise.all(Array.from({ length: 8 }, hand))
  return done
}
