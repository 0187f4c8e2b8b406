import { type Chance, chanceFrom } from './chance.ts'
import { unnamed, wrongEverywhere } from './every-fault.ts'
import { judge } from './judge.ts'
import { makeRequest, type RawRequest } from './make-request.ts'
import { readEndpoints, type Target } from './read-endpoints.ts'
import { type RawAnswer, send } from './send.ts'
import type { KnownIds } from './valid-value.ts'

export interface FuzzCaller {
  role: string
  /** The cookie of an open session. */
  cookie: string
  /** Opens another session when the last one was ended by a request of ours. */
  renew(): Promise<string>
}

interface FuzzOptions {
  address: string
  callers: FuzzCaller[]
  requests: number
  seed: number
  /** How many requests are under way at once. */
  atOnce?: number
}

interface Complaint {
  says: string
  role: string
  request: RawRequest
}

export interface FuzzReport {
  sent: number
  /** How many answers of each kind: `done`, or the code of the refusal. */
  byAnswer: Record<string, number>
  complaints: Complaint[]
}

/** Endpoints whose success would end the run itself: they are fuzzed by callers without a session only. */
const endsTheSession = new Set(['access.signOut', 'access.endOwnSession'])
/** Endpoints that shut somebody out: they never get the id of anybody, or soon nobody of ours could call at all. */
const shutsOut = new Set([
  'access.disableAccount',
  'access.resetPassword',
  'access.resetSecondFactor',
  'access.endAccountSessions',
  'access.endAdministrator',
])
const nobody: KnownIds = { all: [] }
const remembered = 4000
const identifier = /"(?:id|\w+Id)":"([0-9a-f-]{36})"/g

/** Sends malformed requests to every endpoint in turn, as every caller, and reports where the server misbehaved. */
export async function fuzz({ address, callers, requests, seed, atOnce = 8 }: FuzzOptions): Promise<FuzzReport> {
  const targets = readEndpoints(await (await fetch(`${address}/api/openapi.json`)).json())
  const report: FuzzReport = { sent: 0, byAnswer: {}, complaints: [] }
  const known: KnownIds = { all: [] }
  const everyone = [...callers, stranger]
  const run: Run = { address, report, known, refused: new Set() }
  for (const target of targets) for (const caller of callers) await namesEveryFault(run, target, caller)
  let begun = 0
  const lane = async (): Promise<void> => {
    for (let turn = begun++; turn < requests; turn = begun++) {
      const target = targets[turn % targets.length] as Target
      const chance = chanceFrom(seed + turn)
      const caller = endsTheSession.has(target.id) ? stranger : pickCaller(run, target, everyone, chance)
      await one(run, makeRequest(target, chance, shutsOut.has(target.id) ? nobody : known), caller)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return report
}

const stranger: FuzzCaller = { role: 'nobody', cookie: '', renew: () => Promise.resolve('') }

interface Run {
  address: string
  report: FuzzReport
  known: KnownIds
  /** Who was turned away from which endpoint for lack of a permission. */
  refused: Set<string>
}

/** Whoever may not use an endpoint at all is sent there seldom, so that most requests reach the work behind it. */
function pickCaller({ refused }: Run, target: Target, everyone: readonly FuzzCaller[], chance: Chance): FuzzCaller {
  const caller = chance.pick(everyone)
  const useless = caller === stranger || refused.has(`${target.id} ${caller.role}`)
  const able = everyone.filter((other) => other !== stranger && !refused.has(`${target.id} ${other.role}`))
  return useless && able.length > 0 && !chance.once(5) ? chance.pick(able) : caller
}

async function one(
  { address, report, known, refused }: Run,
  request: RawRequest,
  caller: FuzzCaller,
): Promise<RawAnswer | null> {
  report.sent += 1
  try {
    const answer = await send(address, request, caller.cookie || null)
    const kind = answer.status < 400 ? 'done' : (/"code":"(\w+)"/.exec(answer.text)?.[1] ?? String(answer.status))
    report.byAnswer[kind] = (report.byAnswer[kind] ?? 0) + 1
    const says = judge(answer)
    if (says) report.complaints.push({ says: `${says}: ${answer.text.slice(0, 200)}`, role: caller.role, request })
    if (answer.status < 300) remember(known, answer.text)
    if (answer.status === 403) refused.add(`${request.target} ${caller.role}`)
    if (kind === 'not_signed_in' && caller.cookie) caller.cookie = await caller.renew()
    return answer
  } catch (error) {
    if (await isAlive(address)) return null
    report.complaints.push({ says: `the server went away: ${String(error)}`, role: caller.role, request })
    return null
  }
}

async function namesEveryFault(run: Run, target: Target, caller: FuzzCaller): Promise<void> {
  const wrong = wrongEverywhere(target)
  if (!wrong || target.takesFile) return
  const answer = await one(run, wrong.request, caller)
  if (answer?.status !== 400) return
  const missing = unnamed(wrong, answer)
  if (missing.length > 0) {
    run.report.complaints.push({
      says: `did not name the faults of ${missing.join(', ')}`,
      role: caller.role,
      request: wrong.request,
    })
  }
}

function remember(known: KnownIds, text: string): void {
  for (const [, id] of text.slice(0, 20_000).matchAll(identifier)) if (id) known.all.push(id)
  if (known.all.length > remembered) known.all.splice(0, known.all.length - remembered)
}

/** A server may hang up on an oversized request; it must still be there for the next one. */
async function isAlive(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok
  } catch {
    return false
  }
}

/** The first complaint of each kind, as lines that a person can act upon. */
export function describeComplaints({ complaints }: FuzzReport): string[] {
  const kinds = new Map(complaints.toReversed().map((one) => [`${one.request.target} ${one.says.slice(0, 30)}`, one]))
  return [...kinds.values()].toReversed().map(({ says, role, request }) => {
    const body = request.body ? ` ${request.body.toString('utf8').slice(0, 300)}` : ''
    const sent = `${request.method} ${request.url.slice(0, 300)} ${JSON.stringify(request.headers)}${body}`
    return `${request.target} as ${role}: ${says}\n    ${sent}`
  })
}
