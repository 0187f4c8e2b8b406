import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { describeComplaints, fuzz, type FuzzCaller } from '../../../tools/fuzz/fuzz.ts'
import { hashPassword } from './modules/access/public.ts'
import { openBench } from './testing/bench.ts'

const bench = await openBench()
const passwordHash = await hashPassword('Tongxin-2026-fuzz')
const sectorId = await bench.committee.unit('sector', '科技界', bench.committee.rootId)
const posts = [
  'office_clerk',
  'study_liaison_clerk',
  'secretary_general',
  'system_admin',
  'security_admin',
  'audit_admin',
]

test(
  'no malformed request makes the server fail, and every refusal names its faults',
  { timeout: 240_000 },
  async () => {
    await bench.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = bench.app.server.address() as AddressInfo
    const callers = await Promise.all([...posts, 'member'].map(callerAs))
    const report = await fuzz({ address: `http://127.0.0.1:${port}`, callers, requests: 2000, seed: 1234 })
    expect(describeComplaints(report)).toEqual([])
    expect(report.sent).toBeGreaterThanOrEqual(2000)
    expect(report.byAnswer['done']).toBeGreaterThan(100)
  },
)

/** Somebody in a role, and somebody else when a request of ours has locked the first one out. */
async function callerAs(role: string): Promise<FuzzCaller> {
  const hats =
    role === 'member'
      ? { sectorId, affiliation: 'cpc' }
      : { posts: [{ kind: role, unitId: bench.committee.rootId }], isCadre: true }
  const renew = async (): Promise<string> => {
    const person = await bench.committee.person(hats)
    const { cookie } = await bench.signInAs(person)
    const accounts = bench.database.of(bench.committee.id).updateTable('account')
    await accounts.set({ password_hash: passwordHash }).where('person_id', '=', person).execute()
    return cookie
  }
  return { role, cookie: await renew(), renew }
}
