import type { api } from '../../app/client.ts'

export type DirectiveLine = Awaited<ReturnType<typeof api.directives.list>>['items'][number]

export type Directive = Awaited<ReturnType<typeof api.directives.read>>

export const states = ['registered', 'assigned', 'closed'] as const
