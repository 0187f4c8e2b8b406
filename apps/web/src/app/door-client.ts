import { endpoints } from 'virtual:door-endpoints'
import { callsOf } from './calls.ts'

/** The endpoints of the pages at the door: who is signed in, the list, its marks and its code. */
export const api = callsOf<'access' | 'door'>(endpoints)
