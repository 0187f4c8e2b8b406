import { importsOf, isCode, isTest } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

/** Which duty may borrow from which, through its `public.ts` only. Read downwards it has no circle; a test proves it. */
export const allowedPairs: Record<string, readonly string[]> = {
  organisation: [],
  people: ['organisation'],
  access: ['people', 'organisation'],
  setup: ['access', 'people', 'organisation'],
  tasks: ['people', 'organisation'],
  directives: ['tasks'],
  ledger: ['people', 'organisation'],
  meetings: ['ledger', 'tasks', 'people', 'organisation'],
  documents: ['meetings', 'people', 'organisation'],
  assessment: ['ledger', 'people', 'organisation'],
  cockpit: ['ledger', 'people', 'organisation'],
  proposals: ['ledger', 'people', 'organisation'],
  rectification: ['organisation'],
  relief: ['organisation'],
  duties: ['access', 'organisation'],
  calendar: [],
  modules: ['organisation'],
  search: [],
  library: ['organisation', 'people'],
}

/** What the wiring beside the modules may take from a module. */
const lentToWiring = ['routes.ts', 'reactions.ts', 'public.ts', 'job-handlers.ts']

/** Finds imports that reach into another module past its public.ts, or a pair that is not in the table. */
export const moduleBorders: Guard = {
  name: 'a module is used through its public.ts, by the modules in the table',
  find: (files) =>
    files.filter(({ path }) => path.startsWith('apps/server/src/') && isCode(path)).flatMap(overTheBorder),
}

function overTheBorder(file: SourceFile): Finding[] {
  const own = moduleOf(file.path)
  return importsOf(file).flatMap(({ target, line }) => {
    const other = moduleOf(target)
    if (!other || other === own) return []
    const says = refusal(file.path, own, other, target.split('/').slice(5).join('/'))
    return says ? [{ path: file.path, line, says }] : []
  })
}

function refusal(path: string, own: string | null, other: string, lent: string): string | null {
  if (path.includes('/platform/') && !isTest(path))
    return `platform stands under all modules and may not import ${other}`
  if (!own)
    return isTest(path) || lentToWiring.includes(lent) ? null : `only ${lentToWiring.join(', ')} of ${other} are lent`
  if (lent !== 'public.ts' && !isTest(path)) return `${own} may use ${other} only through its public.ts`
  if (!allowedPairs[own]?.includes(other)) return `${own} may not use ${other}`
  return null
}

function moduleOf(path: string): string | null {
  return /^apps\/server\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** A circle in a table of pairs as the names along it, or `null` when there is none. */
export function circleIn(pairs: Record<string, readonly string[]>): string[] | null {
  const walk = (name: string, path: string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    return (pairs[name] ?? []).map((next) => walk(next, [...path, name])).find((circle) => circle !== null) ?? null
  }
  return (
    Object.keys(pairs)
      .map((name) => walk(name, []))
      .find((circle) => circle !== null) ?? null
  )
}
