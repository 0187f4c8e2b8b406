import { endpoints } from 'virtual:relief-endpoints'
import { callsOf } from './calls.ts'

/** The endpoints of the pages that everybody may open: who is signed in, if anybody, and the complaints. */
export const api = callsOf<'access' | 'relief'>(endpoints)
