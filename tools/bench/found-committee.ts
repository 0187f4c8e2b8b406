import { hashPassword } from '../../apps/server/src/modules/access/public.ts'
import { foundCommittee, takePack } from '../../apps/server/src/modules/setup/public.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { startServices } from '../../apps/server/src/start-services.ts'

const name = '压测办公室'
const password = 'a long enough password'

/** Founds a committee with one clerk who has every right that the load needs; gives its key. */
export async function foundBenchCommittee(dataDirectory: string, url: string): Promise<string> {
  const config = readConfig({ argv: ['--data-dir', dataDirectory], env: { LOG_LEVEL: 'error' }, projectRoot: '/' })
  const { services, stop } = await startServices(config, url)
  const founded = await foundCommittee(services, await takePack('changde-1234'), {
    committeeName: '压测委员会',
    shortName: '压测',
    officePhone: null,
    demonstration: false,
    termTitle: '第一届',
    dutyYearTitle: '第一年度',
    dutyYearFrom: '2025-01-01',
    administrator: { name, phone: null, passwordHash: await hashPassword(password), mustChange: false },
  })
  // The administrator's own post would ask for a second factor.
  await services.database
    .of(founded.committeeId)
    .updateTable('post')
    .set({ kind: 'office_head' })
    .where('committee_id', '=', founded.committeeId)
    .execute()
  await stop()
  return founded.committeeId
}

/** Signs the clerk in; gives the cookie. */
export async function signIn(address: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ name, password })
  const reply = await fetch(`${address}/api/session`, { method: 'POST', headers, body })
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
