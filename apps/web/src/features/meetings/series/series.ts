import type { api } from '../../../app/client.ts'

export type Series = Awaited<ReturnType<typeof api.meetingSeries.one>>
