import { endpoints } from '@tongxin/contract/endpoints'
import { nextCount } from '../../platform/db/counter.ts'
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
        number: await nextCount(tx, actor.committeeId, `directive:${year}`),
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
