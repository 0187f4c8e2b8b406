import type { api } from '../../../app/client.ts'

export type SchemeLine = Awaited<ReturnType<typeof api.schemes.list>>['items'][number]
export type SchemeVersion = Awaited<ReturnType<typeof api.schemes.read>>
export type Check = Awaited<ReturnType<typeof api.schemes.check>>
export type SchemeRow = NonNullable<Check['rows']>[number]
export type SubjectKind = SchemeLine['subject']

export const subjectKinds = ['member', 'branch', 'cadre', 'unit', 'activity_group'] as const

/** The line of a text on which an item is defined, or `null`. */
export function lineOf(text: string, itemId: string): number | null {
  const at = text.split('\n').findIndex((line) => {
    const [, id] = /编号:\s*['"]?([\w-]+)/.exec(line) ?? []
    return id === itemId
  })
  return at === -1 ? null : at + 1
}
