// npm run storm: 600 attendance marks within 30 s while others read. Ends with 1 when a mark is lost or doubled, when
// one was refused, or when the slowest hundredth took longer than a second.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { describe, percentile, takeFigures } from './figures.ts'
import { openInstallation } from './installation.ts'
import { isClean, judge, type SentMark } from './judge.ts'
import { preparePlenary, type Plenary } from './prepare.ts'
import { startReaders } from './readers.ts'
import { readRecord } from './record.ts'
import { describeVerdict } from './report.ts'

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '600' },
    seconds: { type: 'string', default: '30' },
    clerks: { type: 'string', default: '6' },
    readers: { type: 'string', default: '8' },
  },
})
const bar = 1000
/** Every so many marks, two clerks mark the same person in the same moment. */
const bothHands = 10

const installation = await openInstallation()
const marks = takeFigures()
const reads = takeFigures()
try {
  const plenary = await preparePlenary(installation.address, Number(values.marks), Number(values.clerks))
  console.log(`${plenary.personIds.length} people are invited; ${plenary.clerks.length} clerks begin`)
  const stopReaders = startReaders(plenary, Number(values.readers), reads)
  await sleep(2000)
  const began = performance.now()
  const sent = await storm(plenary, Number(values.seconds) * 1000)
  const took = (performance.now() - began) / 1000
  await stopReaders()
  const { table, events } = await readRecord(installation.dataDirectory, plenary.meetingId)
  const verdict = judge(sent, table, events)
  const standing = table.filter(({ state }) => state !== null).length
  console.log(`${sent.length} marks sent in ${took.toFixed(1)} s, ${standing} of ${table.length} lines are marked`)
  for (const line of [...describeVerdict(verdict), describe('marks', marks), describe('reads', reads)]) {
    console.log(line)
  }
  const whole = isClean(verdict) && verdict.acknowledged === sent.length && standing === table.length
  const inTime = percentile(marks.times, 0.99) <= bar
  if (!inTime) console.log(`The slowest hundredth of the marks took longer than ${bar} ms`)
  process.exitCode = whole && inTime ? 0 : 1
} finally {
  await installation.stop()
  installation.remove()
}

/** Each mark is due at its moment whether or not the ones before were answered; time is taken from that moment. */
async function storm({ clerks, meetingId, personIds }: Plenary, duration: number): Promise<SentMark[]> {
  const begin = performance.now()
  const hands = personIds.flatMap((personId, index) => {
    const state = index % 25 === 0 ? 'late' : 'present'
    const due = begin + (index * duration) / personIds.length
    return Array.from({ length: index % bothHands === 0 ? 2 : 1 }, async (_, hand): Promise<SentMark> => {
      await sleep(Math.max(0, due - performance.now()))
      const path = `/meetings/${meetingId}/attendance/${personId}`
      const clerk = clerks[(index + hand) % clerks.length]
      const answer = clerk && (await marks.take(() => clerk.send('PUT', path, { state }), due))
      return { personId, state, markedAt: answer?.status === 200 ? String(answer.body['markedAt']) : null }
    })
  })
  return Promise.all(hands)
}
