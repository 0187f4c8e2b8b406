import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'

/** Entered once, with the number of its year; it is dated by the day on which it came in. */
export const registerDirective = operation(
  endpoints.directives.register,
  async ({ tx, actor, input, now, today, record }) => {
    if (input.receivedOn > today) throw new AppError('dates_reversed')
    const id = newId(now)
    const year = Number(input.receivedOn.slice(0, 4))
    await tx
      .insertInto('directive')
      .values({
        ...columnsOf(input),
        committee_id: actor.committeeId,
        id,
        year,
        number: await nextNumber(tx, actor.committeeId, year),
        state: 'registered',
        registered_by: found(actor.personId),
        registered_at: now,
      })
      .execute()
    await record({
      type: 'directive.registered',
      subject: { kind: 'directive', id, title: input.title },
      payload: { issuer: input.issuer, dueOn: input.dueOn ?? null },
    })
    return { id }
  },
)

interface Written {
  title: string
  issuer: string
  documentNumber?: string | undefined
  receivedOn: string
  dueOn?: string | undefined
  demand: string
  leaderId?: string | undefined
}

/** What somebody wrote, as the table keeps it. */
export function columnsOf({ title, issuer, documentNumber, receivedOn, dueOn, demand, leaderId }: Written) {
  return {
    title,
    issuer,
    document_number: documentNumber ?? null,
    received_on: receivedOn,
    due_on: dueOn ?? null,
    demand: demand.trim(),
    leader_id: leaderId ?? null,
  }
}

/** The next number of the year; the row stays locked until the end of the transaction, so that none is left out. */
async function nextNumber(tx: Tx, committeeId: string, year: number): Promise<number> {
  const counter = await tx
    .insertInto('counter')
    .values({ committee_id: committeeId, name: `directive:${year}`, value: 1 })
    .onConflict((conflict) => conflict.columns(['committee_id', 'name']).doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return counter.value
}
