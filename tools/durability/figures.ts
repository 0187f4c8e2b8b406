import type { Answer } from './desk.ts'

/** How requests of one kind fared. */
export interface Figures {
  /** Sends, takes the time from `since` (now without it), and gives the answer, or `null` when the connection broke. */
  take(send: () => Promise<Answer>, since?: number): Promise<Answer | null>
  /** Milliseconds from the moment of asking to each answer of 2xx. */
  times: number[]
  /** How often each answer came: a status with its code, or the broken connection. */
  answers: Map<string, number>
  /** Answers that a client cannot work with: no code, or more than an answer may say. */
  unclear: string[]
}

export function takeFigures(): Figures {
  const figures: Pick<Figures, 'times' | 'answers' | 'unclear'> = { times: [], answers: new Map(), unclear: [] }
  const count = (what: string): void => void figures.answers.set(what, (figures.answers.get(what) ?? 0) + 1)
  return {
    ...figures,
    async take(send, since = performance.now()) {
      try {
        const answer = await send()
        const { status, body } = answer
        count(status < 300 ? '2xx' : `${status} ${String(body['code'])}`)
        if (status < 300) figures.times.push(performance.now() - since)
        else if (!isClear(answer)) figures.unclear.push(`${status} ${JSON.stringify(body).slice(0, 300)}`)
        return answer
      } catch (error) {
        count(error instanceof DOMException ? 'no answer in time' : 'connection broke')
        return null
      }
    },
  }
}

const sayable = new Set(['code', 'faults', 'detail', 'requestId'])

/** Whoever did nothing wrong is told to come again later, and nothing of what went on inside. */
function isClear({ status, body }: Answer): boolean {
  return status === 503 && typeof body['code'] === 'string' && Object.keys(body).every((key) => sayable.has(key))
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The figures of one kind in a line. */
export function describe(what: string, { times, answers }: Figures): string {
  const spread = [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(0))
  const kinds = [...answers].map(([answer, count]) => `${answer}: ${count}`).join(', ')
  return `${what}: p50 ${spread[0]} ms, p99 ${spread[1]} ms, longest ${spread[2]} ms; answers ${kinds || 'none'}`
}
