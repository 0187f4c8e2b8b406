import type { Verdict } from './judge.ts'

const shown = 5

/** The verdict in lines, with a few examples of each fault. */
export function describeVerdict({ sent, acknowledged, events, ...faults }: Verdict): string[] {
  const found = [
    { what: 'lost', examples: faults.lost },
    { what: 'doubled', examples: faults.doubled },
    { what: 'lines astray', examples: faults.astray },
    { what: 'out of their chain', examples: faults.unchained },
  ]
  return [
    `${sent} sent, ${acknowledged} acknowledged, ${events} events`,
    found.map(({ what, examples }) => `${examples.length} ${what}`).join(', '),
    ...found.flatMap(({ what, examples }) =>
      examples.slice(0, shown).map((example) => `  ${what}: ${JSON.stringify(example)}`),
    ),
  ]
}
