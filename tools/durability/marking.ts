// Clerks who mark without end and keep a journal of what they were told.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figures } from './figures.ts'
import type { SentMark } from './judge.ts'
import type { Plenary } from './prepare.ts'

/** In this order for every person, so that a lost mark leaves a gap that the next ones do not close. */
const states = ['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent']
const handsPerClerk = 3
const pause = 30
const retryAfter = 150

export interface Marking {
  /** What was sent, in order; a mark stands in it once, however often it had to be sent. */
  journal: SentMark[]
  /** How many marks were acknowledged so far. */
  acknowledged(): number
  /** Lets every hand finish the mark that it has begun. */
  finish(): Promise<void>
}

/** Every hand has people of its own and sends a mark again until it is acknowledged, as a clerk at the door would. */
export function startMarking({ clerks, meetingId, personIds }: Plenary, figures: Figures): Marking {
  const journal: SentMark[] = []
  let acknowledged = 0
  let marking = true

  async function hand(number: number): Promise<void> {
    const clerk = clerks[number % clerks.length]
    const own = personIds.filter((_, index) => index % (clerks.length * handsPerClerk) === number)
    for (let turn = 0; marking && clerk && own.length > 0; turn += 1) {
      const personId = own[turn % own.length] ?? ''
      const state = states[Math.floor(turn / own.length) % states.length] ?? ''
      const mark: SentMark = { personId, state, markedAt: null }
      journal.push(mark)
      while (mark.markedAt === null) {
        const answer = await figures.take(() =>
          clerk.send('PUT', `/meetings/${meetingId}/attendance/${personId}`, { state }),
        )
        if (answer?.status === 200) mark.markedAt = String(answer.body['markedAt'])
        else await sleep(retryAfter)
      }
      acknowledged += 1
      await sleep(pause)
    }
  }

  const hands = Promise.all(Array.from({ length: clerks.length * handsPerClerk }, (_, number) => hand(number)))
  return {
    journal,
    acknowledged: () => acknowledged,
    async finish() {
      marking = false
      await hands
    },
  }
}
