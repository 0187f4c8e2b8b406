import type { api } from '../../../app/client.ts'

/** One account as the list shows it. */
export type Account = Awaited<ReturnType<typeof api.access.listAccounts>>['items'][number]

/** What can be asked of an account. */
export type AccountAct = 'resetPassword' | 'resetFactor' | 'disable' | 'sessions'
