import type { FastifyInstance } from 'fastify'
import { systemClock } from '../../../apps/server/src/platform/clock.ts'
import type { Services } from '../../../apps/server/src/platform/http/services.ts'
import { signIn } from '../../../apps/server/src/testing/caller.ts'
import { chanceFrom } from '../../fuzz/chance.ts'
import { note, tell } from '../assessment/bar.ts'
import { inventTexts } from './invent-texts.ts'

const bar = 50
const questions = 400

/** Asks over HTTP as three people who see everything, one unit and only what they were invited to. */
export async function askWords(
  app: FastifyInstance,
  { database }: Services,
  committeeId: string,
  people: Record<string, string>,
): Promise<void> {
  for (const [who, personId] of Object.entries(people)) {
    const caller = await signIn(app, database, systemClock, committeeId, personId)
    const times: number[] = []
    let [slowest, empty] = [{ took: 0, text: '' }, 0]
    for (const text of asked()) {
      const began = performance.now()
      const { body } = await caller.get<{ groups: unknown[] }>(`/search?text=${encodeURIComponent(text)}`)
      const took = performance.now() - began
      times.push(took)
      if (took > slowest.took) slowest = { took, text }
      if (body.groups.length === 0) empty += 1
    }
    const sorted = times.slice(40).toSorted((a, b) => a - b)
    tell(`search as ${who}, p95 of ${sorted.length}`, sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, bar, 'ms')
    note(
      `p50 ${sorted[sorted.length >> 1]?.toFixed(1)} ms, longest ${slowest.took.toFixed(0)} ms (${slowest.text}), ${empty} without result`,
    )
  }
}

/** Rare words, common words, words everywhere, two words, phrases, nonsense, a single sign: in turns. */
export function asked(): string[] {
  const chance = chanceFrom(99)
  const texts = inventTexts(5, 40)
  const part = (length: number) => {
    const body = chance.pick(texts).body
    const from = chance.below(body.length - length)
    return body.slice(from, from + length)
  }
  const makers = [
    () => chance.pick(texts).title.slice(4, 9),
    () => part(2),
    () => part(3),
    () => part(4),
    () => part(9),
    () => `${part(2)} ${part(2)}`,
    () => chance.pick(['建议', '加快', '营商环境', '养老服务', '老旧小区', '制度']),
    () => `${part(2)}${part(2)}`,
    () => chance.pick(['龘字', 'abcdef', '二〇四九年']),
    () => `${chance.pick(['养老服务', '托育机构', '湿地'])} ${chance.pick(['市财政局', '督查', '金'])}`,
  ]
  return Array.from({ length: questions + 40 }, (_, at) => makers[at % makers.length]?.() ?? '')
}
