import type { Fact } from '@tongxin/domain/ledger/fact'
import { readFact } from './fact-lines.ts'
import { type InputFault, UnusableInput } from './input-fault.ts'
import type { InputRecord } from './read-records.ts'

/** All facts of one subject; with a faulty line among them the subject cannot be assessed. */
export interface FactGroup {
  subjectId: string
  facts: Fact[]
  faults: InputFault[]
}

/** Groups records that come sorted by subject; holds one subject at a time. Lines without a subject go to `stray`. */
export async function* groupFacts(
  records: AsyncIterable<InputRecord>,
  file: string,
  stray: (faults: InputFault[]) => void,
): AsyncGenerator<FactGroup> {
  const finished = new Set<string>()
  let group = null as FactGroup | null
  for await (const record of records) {
    const read = readFact(record, file)
    if (read.subjectId === null) {
      stray('faults' in read ? read.faults : [])
      continue
    }
    if (group?.subjectId !== read.subjectId) {
      if (group) {
        finished.add(group.subjectId)
        yield group
      }
      if (finished.has(read.subjectId)) throw new UnusableInput(notSorted(file, record.line, read.subjectId))
      group = { subjectId: read.subjectId, facts: [], faults: [] }
    }
    if ('fact' in read) group.facts.push(read.fact)
    else group.faults.push(...read.faults)
  }
  if (group) yield group
}

function notSorted(file: string, line: number, subject: string): string {
  return `${file}:${line}: facts of “${subject}” stand in two places. Sort the file by subject, or add --unsorted.`
}
