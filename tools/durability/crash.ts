// npm run crash -- [--kills 50] [--seed 1] [--unsafe]: kill -9 of the server and of PostgreSQL at random moments while
// attendance is marked. Ends with 1 when an acknowledged mark is gone, was applied twice, or a start did not recover.
// With --unsafe PostgreSQL is made forgetful first; then it ends with 1 unless lost marks are found.
import { parseArgs } from 'node:util'
import { chanceFrom } from '../fuzz/chance.ts'
import { adoptMinutes, checkLedger } from './adopt.ts'
import { describe, percentile, takeFigures } from './figures.ts'
import { type Installation, openInstallation } from './installation.ts'
import { isClean, judge, type Verdict } from './judge.ts'
import { type Killing, killOften } from './killing.ts'
import { startMarking } from './marking.ts'
import { type Plenary, preparePlenary } from './prepare.ts'
import { startReaders } from './readers.ts'
import { makeForgetful, readRecord } from './record.ts'
import { describeVerdict } from './report.ts'
import { victims } from './victims.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    members: { type: 'string', default: '600' },
    unsafe: { type: 'boolean', default: false },
  },
})
/** The server is spared in the control: orderly ends of PostgreSQL would write what it still holds back. */
const among = values.unsafe ? (['postgres', 'everything'] as const) : victims

const marks = takeFigures()
const reads = takeFigures()
const installation = await openInstallation()
try {
  const plenary = await preparePlenary(installation.address, Number(values.members), 6)
  if (values.unsafe) await makeForgetful(installation.dataDirectory)
  console.log(`${values.kills} kills, seed ${values.seed}${values.unsafe ? ', PostgreSQL made forgetful' : ''}`)
  const { verdict, killing } = await crash(installation, plenary)
  const ledger = values.unsafe ? null : await closeMeeting(installation, plenary)
  const left = await installation.stop()
  const complaints = [...marks.unclear, ...reads.unclear, ...installation.failedStarts]
  for (const line of describeRun(verdict, killing)) console.log(line)
  if (ledger) console.log(ledger.said)
  for (const line of complaints.slice(0, 10)) console.log(`  complaint: ${line}`)
  for (const line of left) console.log(`  left over: ${line}`)
  const sound = isClean(verdict) && complaints.length === 0 && left.length === 0 && (ledger?.equal ?? true)
  if (values.unsafe) console.log(`The control ${verdict.lost.length > 0 ? 'bites' : 'FAILED: nothing was found lost'}`)
  process.exitCode = (values.unsafe ? verdict.lost.length > 0 : sound) ? 0 : 1
} finally {
  await installation.stop()
  installation.remove()
}

async function crash(house: Installation, plenary: Plenary): Promise<{ verdict: Verdict; killing: Killing }> {
  const stopReaders = startReaders(plenary, 4, reads)
  const marking = startMarking(plenary, marks)
  const orders = { kills: Number(values.kills), among, chance: chanceFrom(Number(values.seed)) }
  const killing = await killOften(house, marking, orders)
  await marking.finish()
  await stopReaders()
  const { table, events } = await readRecord(house.dataDirectory, plenary.meetingId)
  return { verdict: judge(marking.journal, table, events), killing }
}

async function closeMeeting(house: Installation, plenary: Plenary) {
  await adoptMinutes(plenary)
  return checkLedger(house.dataDirectory)
}

function describeRun(verdict: Verdict, { byVictim, silences, amidRecovery }: Killing): string[] {
  const { starts, failedStarts, resignations } = installation
  return [
    `killed ${[...byVictim].map(([victim, times]) => `${victim} ${times}`).join(', ')}; ${amidRecovery} while recovering`,
    ...describeVerdict(verdict),
    describe('marks', marks),
    describe('reads', reads),
    `silence after a kill: p50 ${secondsOf(silences, 0.5)}, longest ${secondsOf(silences, 1)}`,
    `starts: ${starts.length} served, p50 ${secondsOf(starts, 0.5)}, longest ${secondsOf(starts, 1)}; ${failedStarts.length} failed undisturbed; ${resignations()} resigned`,
  ]
}

function secondsOf(times: readonly number[], share: number): string {
  return `${(percentile(times, share) / 1000).toFixed(2)} s`
}
