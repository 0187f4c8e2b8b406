import { endpoints } from 'virtual:endpoints'
import { callsOf, type Api } from './calls.ts'

/** Every endpoint of the contract: `await api.meetings.adopt({ id, version })`. Refusals come as `ApiError`. */
export const api = callsOf<keyof Api>(endpoints)
