import type { Endpoint } from '@tongxin/contract/endpoint'
import type { ReactionContext, RecordedEvent } from '../events/event.ts'
import { eventFrom, recorder } from '../events/record-event.ts'
import type { ReadContext, Route, WriteContext } from './operation.ts'

type Common = Omit<ReadContext<Endpoint>, 'db'>
type ReadRoute = Extract<Route, { style: 'read' }>
type WriteRoute = Extract<Route, { style: 'write' }>

/** Rooms whose events may change who may do what. */
const touchesRights = /^(access|organisation|people|roster|setup|module)\./

export function runRead(route: ReadRoute, common: Common): Promise<unknown> {
  return route.handle({ ...common, db: common.services.database.of(common.actor.committeeId) })
}

/** Opens the one transaction, and afterwards forgets remembered rights when the event touched them. */
export async function runWrite(route: WriteRoute, common: Common): Promise<unknown> {
  const answer = route.quick ? await runQuick(route.quick, common) : null
  return answer ?? runInTransaction(route, common)
}

function runQuick(quick: NonNullable<WriteRoute['quick']>, common: Common): Promise<unknown> {
  const { services, actor, request } = common
  return quick({
    ...common,
    db: services.database.of(actor.committeeId),
    eventFrom: (event, source) => eventFrom(actor.committeeId, common, services.reactions, request, event, source),
  })
}

async function runInTransaction(route: WriteRoute, common: Common): Promise<unknown> {
  const { services, actor, now, today, pack, request } = common
  const after: Array<() => void | Promise<void>> = []
  let rightsChanged = false
  const watch = (event: RecordedEvent) => {
    rightsChanged ||= touchesRights.test(event.type)
  }
  const answer = await services.database.transaction(actor.committeeId, async (tx) => {
    const context: ReactionContext = { tx, pack, actor, now, today }
    const { record } = recorder(actor.committeeId, context, services.reactions, request, watch)
    const write: WriteContext<Endpoint> = { ...common, tx, record, afterCommit: (work) => void after.push(work) }
    return route.handle(write)
  })
  if (rightsChanged) services.actors.forget(actor.committeeId)
  for (const work of after) await work()
  return answer
}
