import { endpoints } from 'virtual:rating-endpoints'
import { callsOf } from './calls.ts'

/** The endpoints of the page that a one-time link opens. */
export const api = callsOf<'ratingLinks'>(endpoints)
