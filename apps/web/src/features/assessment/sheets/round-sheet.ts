import type { api } from '../../../app/client.ts'

export type RoundSheet = Awaited<ReturnType<typeof api.sheets.read>>
export type Objection = RoundSheet['objections'][number]
export type Revision = RoundSheet['revisions'][number]
