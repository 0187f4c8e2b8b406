import type { Fact } from '@tongxin/domain/ledger/fact'
import { bringTogether } from './bring-together.ts'
import { groupFacts } from './group-facts.ts'
import type { InputFault } from './input-fault.ts'
import { readRecords } from './read-records.ts'
import type { SubjectLine } from './subject-lines.ts'

/** One subject with all its facts, or with the faulty lines because of which it cannot be assessed. */
export interface Gathered {
  subject: SubjectLine
  facts: Fact[]
  faults: InputFault[]
}

/** Where the facts come from. */
export interface FactSource {
  file: string
  unsorted: boolean
}

/**
 * Gives every subject once: as the facts come, then those without facts in the order of their file. Facts of
 * nobody in the subjects file, and lines that name no subject, go to `stray`.
 */
export async function* gatherSubjects(
  subjects: ReadonlyMap<string, SubjectLine>,
  { file, unsorted }: FactSource,
  stray: (faults: InputFault[]) => void,
): AsyncGenerator<Gathered> {
  const seen = new Set<string>()
  const records = unsorted ? bringTogether(file) : readRecords(file)
  for await (const { subjectId, facts, faults } of groupFacts(records, file, stray)) {
    const subject = subjects.get(subjectId)
    if (!subject) {
      stray([
        { file, line: 0, column: 'subject', says: `“${subjectId}” is not among the subjects (${facts.length} facts)` },
      ])
      continue
    }
    seen.add(subjectId)
    yield { subject, facts, faults }
  }
  for (const [id, subject] of subjects) if (!seen.has(id)) yield { subject, facts: [], faults: [] }
}
