import { endpoints } from 'virtual:entry-endpoints'
import { callsOf } from './calls.ts'

/** The endpoints that the light pages need: signing in and first installation. */
export const api = callsOf<'access' | 'setup'>(endpoints)
