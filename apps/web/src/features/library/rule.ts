import type { api } from '../../app/client.ts'

export type Rule = Awaited<ReturnType<typeof api.library.rule>>
export type Version = Rule['versions'][number]
export type RuleLine = Awaited<ReturnType<typeof api.library.list>>['items'][number]
