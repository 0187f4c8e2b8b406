// npm run fuzz [-- --requests 100000 --seed 1]: malformed requests against every endpoint of the built application,
// started for the purpose with the demonstration committee. Ends with 1 when the server misbehaved.
import { parseArgs } from 'node:util'
import { startApplication } from '../../e2e/application.ts'
import { accountOf, type JourneyRole, openSession } from '../../e2e/open-session.ts'
import { describeComplaints, fuzz, type FuzzCaller } from './fuzz.ts'

const roles: JourneyRole[] = [
  'office_clerk',
  'study_liaison',
  'secretary_general',
  'branch_officer',
  'member',
  'discipline',
  'system_admin',
  'security_admin',
  'audit_admin',
]

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
const application = await startApplication({ demo: true })
try {
  const callers = await Promise.all(roles.map((role) => callerAs(role)))
  const began = performance.now()
  const report = await fuzz({
    address: application.address,
    callers,
    requests: Number(values.requests),
    seed: Number(values.seed),
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${report.sent} requests in ${seconds} s:`, report.byAnswer)
  for (const line of describeComplaints(report)) console.log(line)
  console.log(`${report.complaints.length} complaints`)
  process.exitCode = report.complaints.length === 0 ? 0 : 1
} finally {
  await application.stop()
}

/** Signs in once. A lost session is opened anew where that can be done at once: a one-time code is good only once. */
async function callerAs(role: JourneyRole): Promise<FuzzCaller> {
  const account = accountOf(application.accounts, role)
  const cookie = await openSession(application.address, account)
  const renew = (): Promise<string> => openSession(application.address, account).catch(() => cookie)
  return { role, cookie, renew }
}
