import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Subject } from '@tongxin/domain/assessment/subject'
import { needed, oneOf, type Options, UsageError } from '../arguments.ts'
import type { Console } from '../console.ts'
import { printInputFault, type InputFault, UnusableInput } from '../input/input-fault.ts'
import { gatherSubjects, type Gathered } from '../input/gather-subjects.ts'
import { readPeriod } from '../input/period.ts'
import { readSubjects } from '../input/read-subjects.ts'
import type { SubjectLine } from '../input/subject-lines.ts'
import { languageOf } from '../language.ts'
import type { Output } from '../output/assessed.ts'
import { explanation } from '../output/explanation.ts'
import { jsonOutput } from '../output/json-output.ts'
import { tableOutput } from '../output/table-output.ts'
import { workbookOutput } from '../output/workbook-output.ts'
import { assessOne, readCohort } from './cohort.ts'
import { readScheme } from './read-scheme.ts'

/** What is assessed by what: read once, before the first fact. */
export interface Assignment {
  schemes: Scheme[]
  subjects: Map<string, SubjectLine>
  period: Subject['period']
  gather(stray: (faults: InputFault[]) => void): AsyncGenerator<Gathered>
}

/** Assesses every subject of a file by a scheme; gives 1 when any line was faulty. */
export async function assess(options: Options, console: Console): Promise<number> {
  const assignment = await readAssignment([needed(options, 'scheme')], options)
  const [scheme] = assignment.schemes
  if (!scheme) throw new UsageError('--scheme is missing.')
  if (options.explain !== undefined && !assignment.subjects.has(options.explain))
    throw new UnusableInput(`“${options.explain}” is not among the subjects.`)
  const output = outputFor(scheme, assignment, options, console)
  const cohort = await readCohort(scheme, assignment)
  const faults: InputFault[] = []
  for await (const gathered of assignment.gather((stray) => faults.push(...stray))) {
    faults.push(...gathered.faults)
    if (options.explain !== undefined && gathered.subject.id !== options.explain) continue
    await output.take(assessOne(scheme, gathered, assignment.period, cohort))
  }
  await output.end()
  for (const fault of faults) console.err(printInputFault(fault))
  return faults.length === 0 ? 0 : 1
}

/** Reads schemes, subjects and the period, or refuses what cannot be used. */
export async function readAssignment(schemes: readonly string[], options: Options): Promise<Assignment> {
  const asked = needed(options, 'period')
  const period = readPeriod(asked)
  if (!period) throw new UsageError(`--period “${asked}” is none: 2024, 2024-H1, 2024-Q3, 2024-07 or FROM/UNTIL.`)
  const file = needed(options, 'facts')
  const read = await readSubjects(needed(options, 'subjects'))
  if ('faults' in read) throw new UnusableInput(read.faults.map(printInputFault).join('\n'))
  const { subjects } = read
  const source = { file, unsorted: options.unsorted }
  return {
    schemes: await Promise.all(schemes.map(readScheme)),
    subjects,
    period,
    gather: (stray) => gatherSubjects(subjects, source, stray),
  }
}

function outputFor(scheme: Scheme, { subjects }: Assignment, options: Options, console: Console): Output {
  const language = languageOf(options.lang, console.env)
  const order = options.explain === undefined ? [...subjects.keys()] : [options.explain]
  const format = oneOf('format', options.format, options.explain === undefined ? ['table', 'json', 'xlsx'] : ['text', 'json'])
  if (format === 'text')
    return {
      take: ({ name, sheet }) => (sheet ? console.out(explanation(name, sheet, language)) : Promise.resolve()),
      end: () => Promise.resolve(),
    }
  if (format === 'json') return jsonOutput(console.out)
  if (format === 'table') return tableOutput(console.out, scheme, language, order)
  if (!options.output) throw new UsageError('--format xlsx needs --output FILE.')
  return workbookOutput(options.output, scheme, language, order)
}
