import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Plenary } from './prepare.ts'

const root = join(import.meta.dirname, '../..')

/** Writes and adopts the minutes of the meeting that lived through it all. */
export async function adoptMinutes({ clerks, secretary, meetingId }: Plenary): Promise<void> {
  const path = `/meetings/${meetingId}`
  const { version } = await secretary.ask<{ version: number }>('GET', path)
  const minutes = await clerks[0]?.ask<{ version: number }>('PUT', `${path}/minutes`, {
    version,
    summary: '',
    agenda: [{ title: '签到', firstAgenda: false, record: '如期签到。' }],
    decisions: [],
  })
  await secretary.ask('POST', `${path}/adoption`, { version: minutes?.version })
}

/** What `npm run ledger:rebuild -- --check` says of the data directory, and whether it found the ledger equal. */
export function checkLedger(dataDirectory: string): { equal: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/launch/run.mjs', 'ledger-rebuild', '--check', '--data-dir', dataDirectory],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } },
  )
  return { equal: status === 0, said: `${stdout}${stderr}`.trim() }
}
