// Others who look at lists, details and the meeting while it is marked.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figures } from './figures.ts'
import type { Plenary } from './prepare.ts'

const pause = 100

/** Starts `count` readers; the function given back ends them. */
export function startReaders({ clerks, meetingId, personIds }: Plenary, count: number, figures: Figures) {
  let reading = true
  const paths = (turn: number): string => {
    const person = personIds[(turn * 37) % personIds.length]
    const pages = [
      '/people?affiliation=cpc&pageSize=50',
      `/people/${person}`,
      `/meetings/${meetingId}`,
      `/meetings/${meetingId}/attendance`,
      '/meetings',
      '/tasks?box=to_do',
    ]
    return pages[turn % pages.length] ?? ''
  }
  const read = async (reader: number): Promise<void> => {
    const desk = clerks[reader % clerks.length]
    for (let turn = reader; reading && desk; turn += 1) {
      await figures.take(() => desk.send('GET', paths(turn)))
      await sleep(pause)
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, reader) => read(reader)))
  return async (): Promise<void> => {
    reading = false
    await all
  }
}
