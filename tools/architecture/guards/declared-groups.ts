import { lineAt, withoutComments } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const contract = 'packages/contract/src/'

/** Finds groups of endpoints of which nobody said whether a committee can switch them off (F12), or said it twice. */
export const declaredGroups: Guard = {
  name: 'a group of endpoints belongs to one module or to the core',
  find(files) {
    const groups = files.find(({ path }) => path === `${contract}endpoints.ts`)
    const table = files.find(({ path }) => path === `${contract}module-table.ts`)
    if (!groups || !table) return []
    const declared = declaredIn(table)
    return [...undeclared(groups, declared), ...needless(table, declared, groupsIn(groups))]
  },
}

interface Named {
  name: string
  line: number
}

function undeclared(file: SourceFile, declared: readonly Named[]): Finding[] {
  return groupsIn(file)
    .filter(({ name }) => !declared.some((one) => one.name === name))
    .map(({ name, line }) => ({
      path: file.path,
      line,
      says: `${name} stands neither in a module of module-table.ts nor in coreGroups`,
    }))
}

function needless(file: SourceFile, declared: readonly Named[], groups: readonly Named[]): Finding[] {
  return declared.flatMap(({ name, line }, at) => {
    const says = !groups.some((one) => one.name === name)
      ? `${name} is no group of endpoints`
      : declared.findIndex((one) => one.name === name) < at
        ? `${name} is declared twice`
        : null
    return says ? [{ path: file.path, line, says }] : []
  })
}

function groupsIn(file: SourceFile): Named[] {
  const code = withoutComments(file.text)
  return [...code.matchAll(/^ {2}(\w+): \w+Endpoints,/gm)].map(({ 1: name = '', index }) => ({
    name,
    line: lineAt(code, index),
  }))
}

function declaredIn(file: SourceFile): Named[] {
  const code = withoutComments(file.text)
  return [...code.matchAll(/(?:\bgroups: |\bcoreGroups = )\[([^\]]*)\]/g)].flatMap((list) =>
    [...(list[1] ?? '').matchAll(/'(\w+)'/g)].map(({ 1: name = '', index }) => ({
      name,
      line: lineAt(code, list.index + list[0].indexOf('[') + 1 + index),
    })),
  )
}
