import type { Filled } from './fill.ts'
import type { Shot } from './load.ts'

export interface Case {
  name: string
  what: string
  /** The share of the bare server's speed that issue and documents promise. */
  bar: number
  ours(): Shot
  plain(): Shot
}

/** What is compared; people come in turns, so that nobody is asked for or marked twice in a row. */
export function cases({ meetingId, personIds }: Filled): Case[] {
  const [next, marked] = [turns(personIds), turns(personIds)]
  return [
    {
      name: 'list',
      what: 'list of 50, filter, sort, count',
      bar: 0.6,
      ours: () => ({ path: '/api/people?affiliation=cpc&pageSize=50' }),
      plain: () => ({ path: '/list' }),
    },
    {
      name: 'detail',
      what: 'detail',
      bar: 0.5,
      ours: () => ({ path: `/api/people/${next().id}` }),
      plain: () => ({ path: `/detail/${next().id}` }),
    },
    {
      name: 'mark',
      what: 'attendance mark, event and audit',
      bar: 0.35,
      ours: () => {
        const { id, round } = marked()
        const state = round % 2 === 0 ? 'present' : 'late'
        return { method: 'PUT', path: `/api/meetings/${meetingId}/attendance/${id}`, body: JSON.stringify({ state }) }
      },
      plain: () => ({ method: 'PUT', path: `/mark/${meetingId}/${next().id}` }),
    },
  ]
}

/** When all had their turn the next round begins; a second mark must differ, or nothing would be written. */
function turns(ids: readonly string[]): () => { id: string; round: number } {
  let at = -1
  return () => {
    at += 1
    return { id: ids[at % ids.length] ?? '', round: Math.floor(at / ids.length) }
  }
}
