import { deriveFacts, ledgerEventTypes, type LedgerEvent } from '@tongxin/domain/ledger/derive-facts'
import type { Reaction } from '../../platform/events/event.ts'
import { insertFacts } from './store.ts'

/** Facts enter the ledger with the event they come from, in its transaction, by the pack in force. */
const deriveIntoLedger: Reaction = {
  to: ledgerEventTypes,
  async react({ tx, pack }, event) {
    await insertFacts(tx, event.committeeId, deriveFacts(event as unknown as LedgerEvent, pack))
  },
}

export const ledgerReactions: readonly Reaction[] = [deriveIntoLedger]
