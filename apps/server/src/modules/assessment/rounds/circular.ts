import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { findRound, type RoundRow } from './queries.ts'
import { updateRound } from './store.ts'

export interface Circular {
  documentNumber: string
  title: string
  recipients: string[]
  issuer: string
  signedOn: string
  copies: string[]
}

/** The circular is issued once, after adoption; its text follows from the adopted results and what stands here. */
export const circulate = operation(endpoints.rounds.circulate, async ({ tx, actor, input, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('circulate', tx, actor, round, today)
  const { documentNumber, recipients, issuer, signedOn, copies } = input
  const title = input.title ?? `关于${round.title}结果的通报`
  const circular: Circular = { documentNumber, title, recipients, issuer, signedOn, copies }
  const version = await updateRound(tx, round, input.version, {
    state: 'circulated',
    circular: JSON.stringify(circular),
  })
  await record({
    type: 'round.circulated',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { note: documentNumber },
  })
  return { version }
})

export const fileRound = operation(endpoints.rounds.file, async ({ tx, actor, input, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('file', tx, actor, round, today)
  const version = await updateRound(tx, round, input.version, { state: 'filed', filed_as: input.filedAs })
  await record({
    type: 'round.filed',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { note: input.filedAs },
  })
  return { version }
})

export function circularOf({ circular }: Pick<RoundRow, 'circular'>): Circular | null {
  return circular as unknown as Circular | null
}
