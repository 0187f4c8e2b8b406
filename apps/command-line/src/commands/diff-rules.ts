import { oneOf, type Options, UsageError } from '../arguments.ts'
import type { Console } from '../console.ts'
import { type InputFault, printInputFault } from '../input/input-fault.ts'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { compareSchemes, type SchemeChange } from '@tongxin/domain/assessment/words/compare-schemes'
import { type Language, languageOf } from '../language.ts'
import { readAssignment } from './assignment.ts'
import { assessOne } from './cohort.ts'
import { type Change, compareSheets } from './compare-sheets.ts'
import { readOthers } from './places.ts'
import { readNaming, readScheme } from './read-scheme.ts'

/** What a version changes: the rules line by line, and with facts given, whose total or grade becomes another and why. */
export async function diffRules(places: readonly string[], options: Options, console: Console): Promise<number> {
  const [first, second, more] = places
  if (!first || !second || more) throw new UsageError('Two schemes are compared.')
  const format = oneOf('format', options.format, ['table', 'json'])
  const [before, after] = [await readScheme(first), await readScheme(second)]
  const rules = compareSchemes(before, after, await readNaming(second))
  const { subjects, faults } = await changesOf(before, after, options)
  if (format === 'json') await console.out(`${JSON.stringify({ rules, subjects })}\n`)
  else await printChanges(rules, subjects, console, languageOf(options.lang, console.env))
  for (const fault of faults) console.err(printInputFault(fault))
  return faults.length === 0 ? 0 : 1
}

async function changesOf(before: Scheme, after: Scheme, options: Options) {
  if (!options.facts && !options.subjects && !options.period) return { subjects: null, faults: [] }
  const assignment = await readAssignment(options)
  const [old, other] = [await readOthers(before, assignment), await readOthers(after, assignment)]
  const subjects: Change[] = []
  const faults: InputFault[] = []
  for await (const gathered of assignment.gather((stray) => faults.push(...stray))) {
    faults.push(...gathered.faults)
    const { id, name, sheet } = assessOne(before, gathered, assignment.period, old)
    const next = assessOne(after, gathered, assignment.period, other).sheet
    const change = sheet && next ? compareSheets(id, name, sheet, next) : null
    if (change) subjects.push(change)
  }
  return { subjects, faults }
}

const signs: Record<SchemeChange['change'], string> = { added: '+', removed: '-', changed: '~' }

async function printChanges(
  rules: readonly SchemeChange[],
  subjects: Change[] | null,
  { out }: Console,
  language: Language,
): Promise<void> {
  for (const { id, title, change, fields } of rules) {
    await out(`${signs[change]} ${title[language]} [${id}]\n`)
    for (const { field, before, after } of fields) {
      await out(`    ${field}\n`)
      if (before) await out(`        - ${before[language]}\n`)
      if (after) await out(`        + ${after[language]}\n`)
    }
  }
  if (rules.length === 0) await out('The rules are the same.\n')
  if (!subjects) return
  await out(`\n${subjects.length} with another total or grade\n`)
  for (const { id, name, before, after, items } of subjects) {
    await out(
      `${name} [${id}]: ${before.total ?? '–'} ${before.grade ?? '–'} → ${after.total ?? '–'} ${after.grade ?? '–'}\n`,
    )
    for (const item of items)
      await out(`    ${item.title} [${item.id}]: ${item.before ?? '–'} → ${item.after ?? '–'}\n`)
  }
}
