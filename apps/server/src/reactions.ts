import { assessmentReactions } from './modules/assessment/reactions.ts'
import { ledgerReactions } from './modules/ledger/reactions.ts'
import { taskReactions } from './modules/tasks/reactions.ts'
import type { Reaction } from './platform/events/event.ts'
import { searchReactions } from './platform/search/keep-texts.ts'
import { searchSources } from './search-sources.ts'

/** Everything that follows events inside their transaction, one line a room, in this order. */
export const reactions: readonly Reaction[] = [
  ...ledgerReactions,
  ...taskReactions,
  ...assessmentReactions,
  ...searchReactions(searchSources),
]
