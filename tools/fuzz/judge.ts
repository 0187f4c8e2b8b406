import { errorRegister } from '@tongxin/contract/errors'
import type { RawAnswer } from './send.ts'

interface ErrorBody {
  code?: unknown
  faults?: Array<{ path?: unknown; code?: unknown; message?: unknown }>
}

/** Milliseconds; papers and spreadsheets are set one after another beside the server and may wait for each other. */
const slowest = { answer: 2000, paper: 10_000 }
/** Headers too large: the HTTP parser hangs up before there is a request to answer in our words. */
const refusedByParser = 431

/** Says what is wrong with an answer to a malformed request, or `null` when the server behaved. */
export function judge(answer: RawAnswer): string | null {
  if (answer.status >= 500) return `answered ${answer.status}`
  const limit = /json|html/.test(answer.type) ? slowest.answer : slowest.paper
  if (answer.milliseconds > limit) return `took ${Math.round(answer.milliseconds)} ms`
  if (answer.status < 400 || answer.status === refusedByParser) return null
  return judgeRefusal(answer)
}

function judgeRefusal({ status, type, text }: RawAnswer): string | null {
  if (!type.includes('json')) return `refused with ${type || 'no type'} instead of JSON`
  const { code, faults } = JSON.parse(text) as ErrorBody
  if (typeof code !== 'string' || !(code in errorRegister)) return `refused with the unregistered code ${String(code)}`
  if (errorRegister[code as keyof typeof errorRegister] !== status) return `sent ${code} with status ${status}`
  if (code !== 'bad_request') return null
  if (!Array.isArray(faults) || faults.length === 0) return 'refused the shape without naming a fault'
  const nameless = faults.some((fault) => typeof fault.path !== 'string' || typeof fault.code !== 'string')
  return nameless ? 'named a fault without its field' : null
}
