import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { describeComplaints, fuzz, type FuzzCaller } from '../../../tools/fuzz/fuzz.ts'
import { hashPassword } from './modules/access/public.ts'
import { openBench } from './testing/bench.ts'

const bench = await openBench()
const roles = ['member', 'office_clerk', 'study_liaison', 'system_admin', 'security_admin', 'audit_admin']

test(
  'no malformed request makes the server fail, and every refusal names its faults',
  { timeout: 240_000 },
  async () => {
    await bench.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = bench.app.server.address() as AddressInfo
    const callers = await Promise.all(roles.map(callerAs))
    await giveEveryoneAPassword()
    const report = await fuzz({ address: `http://127.0.0.1:${port}`, callers, requests: 2000, seed: 1234 })
    expect(describeComplaints(report)).toEqual([])
    expect(report.sent).toBeGreaterThanOrEqual(2000)
  },
)

async function callerAs(role: string): Promise<FuzzCaller> {
  const person = await bench.committee.person({ posts: [{ kind: role, unitId: bench.committee.rootId }] })
  const renew = async (): Promise<string> => (await bench.signInAs(person)).cookie
  return { role, cookie: await renew(), renew }
}

async function giveEveryoneAPassword(): Promise<void> {
  const password_hash = await hashPassword('Tongxin-2026-fuzz')
  await bench.database.of(bench.committee.id).updateTable('account').set({ password_hash }).execute()
}
