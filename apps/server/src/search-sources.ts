import { ruleTexts } from './modules/library/public.ts'
import { meetingTexts, minutesTexts } from './modules/meetings/public.ts'
import { proposalTexts } from './modules/proposals/public.ts'
import type { SearchSource } from './platform/search/search-source.ts'

/** Everything whose texts are found by the search, one line a room; the order in which results are shown. */
export const searchSources: readonly SearchSource[] = [meetingTexts, minutesTexts, proposalTexts, ruleTexts]
