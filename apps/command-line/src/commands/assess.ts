import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { needed, oneOf, type Options, UsageError } from '../arguments.ts'
import type { Console } from '../console.ts'
import { type InputFault, printInputFault, UnusableInput } from '../input/input-fault.ts'
import { languageOf } from '../language.ts'
import type { Output } from '../output/assessed.ts'
import { explanation } from '../output/explanation.ts'
import { jsonOutput } from '../output/json-output.ts'
import { tableOutput } from '../output/table-output.ts'
import { workbookOutput } from '../output/workbook-output.ts'
import { type Assignment, readAssignment } from './assignment.ts'
import { assessOne } from './cohort.ts'
import { readOthers } from './places.ts'
import { readScheme } from './read-scheme.ts'

/** Assesses every subject of a file by a scheme; gives 1 when any line was faulty. */
export async function assess(options: Options, console: Console): Promise<number> {
  const scheme = await readScheme(needed(options, 'scheme'))
  const assignment = await readAssignment(options)
  if (options.explain !== undefined && !assignment.subjects.has(options.explain))
    throw new UnusableInput(`“${options.explain}” is not among the subjects.`)
  const output = outputFor(scheme, assignment, options, console)
  const others = await readOthers(scheme, assignment)
  const faults: InputFault[] = []
  for await (const gathered of assignment.gather((stray) => faults.push(...stray))) {
    faults.push(...gathered.faults)
    if (options.explain !== undefined && gathered.subject.id !== options.explain) continue
    await output.take(assessOne(scheme, gathered, assignment.period, others))
  }
  await output.end()
  for (const fault of faults) console.err(printInputFault(fault))
  return faults.length === 0 ? 0 : 1
}

function outputFor(scheme: Scheme, { subjects }: Assignment, options: Options, console: Console): Output {
  const language = languageOf(options.lang, console.env)
  const order = options.explain === undefined ? [...subjects.keys()] : [options.explain]
  const format = oneOf(
    'format',
    options.format,
    options.explain === undefined ? ['table', 'json', 'xlsx'] : ['text', 'json'],
  )
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
