import { isCode, isTest, matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

/** Where numbers about people come from: facts, schemes, indicators. */
const numbers = /^(?:apps\/server\/src\/modules|packages\/domain\/src)\/(?:ledger|assessment|cockpit)\//
const traces = '(?:session|account|api_token|sign_in_failure|recovery_code)'
const use = new RegExp(
  [
    `(?:selectFrom|Join)\\(\\s*['"\`]${traces}\\b`,
    `\\b(?:from|join)\\s+${traces}\\b(?!['"\`])`,
    `\\b(?:${traces}\\.)?(?:last_seen_at|last_signed_in_at|task_owner\\.seen_at)\\b`,
    `['"\`.](?:task_owner\\.)?seen_at\\b`,
    `['"\`](?:access|session|task|complaint)\\.\\w+['"\`]`,
  ].join('|'),
)

/** Finds what would let sign-ins, devices, time online, readings or complaints count for or against anybody (F3–F5, F15). */
export const scoresFromFacts: Guard = {
  name: 'no number about people comes from how the product is used',
  find: (files) =>
    files
      .filter(({ path }) => numbers.test(path) && isCode(path) && !isTest(path))
      .flatMap((file) =>
        matchesIn(file, use, (found) => `${found}: how somebody uses the product never counts (guardrails F3–F5, F15)`),
      ),
}
