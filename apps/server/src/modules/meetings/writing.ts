import type { Endpoint } from '@tongxin/contract/endpoint'
import type { WriteContext } from '../../platform/http/operation.ts'

/** What the parts of an operation need, whichever operation they belong to. */
export type Writing = Pick<WriteContext<Endpoint>, 'tx' | 'actor' | 'pack' | 'now' | 'today' | 'record'>
