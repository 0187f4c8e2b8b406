import type { Finding, Guard, SourceFile } from '../../architecture/source-tree.ts'

const parts = ['# N. ', '**State**: ', '## Question', '## Decision', '## Consequences']
const isDecision = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/

/** Finds decisions that miss a part of the form, and numbers given twice or left out. */
export const decisionForm: Guard = {
  name: 'decisions keep their form and their numbers',
  find: (files) => {
    const decisions = files.filter(({ path }) => isDecision.test(path))
    return [...decisions.flatMap(missingParts), ...wrongNumbers(decisions)]
  },
}

function missingParts({ path, text }: SourceFile): Finding[] {
  const number = Number(isDecision.exec(path)?.[1])
  return parts
    .map((part) => part.replace('N', String(number)))
    .filter((part) => !text.split('\n').some((line) => line.startsWith(part)))
    .map((part) => ({ path, line: 1, says: `no “${part.trim()}”` }))
}

function wrongNumbers(decisions: readonly SourceFile[]): Finding[] {
  return decisions
    .map(({ path }) => ({ path, number: Number(isDecision.exec(path)?.[1]) }))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ path, number }, at) =>
      number === at + 1 ? [] : [{ path, line: 1, says: `number ${number} stands where ${at + 1} is due` }],
    )
}
