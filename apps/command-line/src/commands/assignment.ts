import type { Subject } from '@tongxin/domain/assessment/subject'
import { needed, type Options, UsageError } from '../arguments.ts'
import { type Gathered, gatherSubjects } from '../input/gather-subjects.ts'
import { type InputFault, printInputFault, UnusableInput } from '../input/input-fault.ts'
import { readPeriod } from '../input/period.ts'
import { readSubjects } from '../input/read-subjects.ts'
import type { SubjectLine } from '../input/subject-lines.ts'

/** Who is assessed for which period from which facts. Facts are read anew each time they are gathered. */
export interface Assignment {
  subjects: Map<string, SubjectLine>
  period: Subject['period']
  gather(stray: (faults: InputFault[]) => void): AsyncGenerator<Gathered>
}

/** Reads subjects and period, or refuses what cannot be used. */
export async function readAssignment(options: Options): Promise<Assignment> {
  const asked = needed(options, 'period')
  const period = readPeriod(asked)
  if (!period) throw new UsageError(`--period “${asked}” is none: 2024, 2024-H1, 2024-Q3, 2024-07 or FROM/UNTIL.`)
  const source = { file: needed(options, 'facts'), unsorted: options.unsorted }
  const read = await readSubjects(needed(options, 'subjects'))
  if ('faults' in read) throw new UnusableInput(read.faults.map(printInputFault).join('\n'))
  const { subjects } = read
  return { subjects, period, gather: (stray) => gatherSubjects(subjects, source, stray) }
}
