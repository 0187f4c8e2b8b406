import { findLookAlikes } from '../../../apps/server/src/platform/search/look-alikes.ts'
import { minutesTexts } from '../../../apps/server/src/modules/meetings/public.ts'
import type { Actor } from '../../../apps/server/src/platform/http/actor.ts'
import type { Services } from '../../../apps/server/src/platform/http/services.ts'
import { chanceFrom } from '../../fuzz/chance.ts'
import { note, tell } from '../assessment/bar.ts'
import { inventTexts } from './invent-texts.ts'

const bar = 200
const drafts = 120

/** Asks for look-alikes as somebody types: a title, a first sentence, a whole text; one in three is an old text reworded. */
export async function askAlike({ database }: Services, committeeId: string): Promise<void> {
  const db = database.of(committeeId)
  const roles = [{ role: 'office_clerk', unitId: null, unitName: null, postKind: null }] as const
  const actor: Actor = {
    committeeId,
    accountId: null,
    personId: null,
    tokenId: null,
    sessionId: null,
    name: '',
    roles,
    next: 'nothing',
    secondFactor: true,
    unitsBelow: new Map(),
    closedModules: new Set(),
    tokenPermissions: null,
  }
  const chance = chanceFrom(7)
  const [fresh, old] = [inventTexts(987_654, drafts), inventTexts(1, 1000)]
  const times: number[] = []
  let [reworded, known] = [0, 0]
  for (let at = 0; at < drafts; at += 1) {
    const earlier = at % 3 === 0 ? chance.pick(old) : null
    const text = earlier ? rewordedOf(earlier, fresh[at]) : draftOf(fresh[at], at % 3)
    const began = performance.now()
    const found = await findLookAlikes(db, [minutesTexts], { actor, today: '2026-03-05', text })
    times.push(performance.now() - began)
    if (!earlier) continue
    reworded += 1
    if (found.some(({ title }) => title === earlier.title)) known += 1
  }
  const sorted = times.slice(10).toSorted((a, b) => a - b)
  tell(`look-alikes, p95 of ${sorted.length}`, sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, bar, 'ms')
  note(`p50 ${sorted[sorted.length >> 1]?.toFixed(0)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`)
  note(`${known} of ${reworded} old texts with every second sentence replaced were found`)
}

type Text = ReturnType<typeof inventTexts>[number]

function rewordedOf(earlier: Text, fresh: Text | undefined): string {
  const others = fresh?.body.split('。') ?? []
  return earlier.body
    .split('。')
    .map((sentence, at) => (at % 2 === 0 ? sentence : (others[at] ?? '')))
    .join('。')
}

function draftOf(text: Text | undefined, kind: number): string {
  return kind === 1 ? (text?.title ?? '') : `${text?.title}\n${text?.body}`
}
