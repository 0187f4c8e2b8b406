import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { rebuildTexts } from '../../platform/search/rebuild-texts.ts'

/**
 * Compares the index with the rooms, mends what differs (after an update that brought a new kind) and counts how common
 * wording is, for look-alikes. It asks for no committee: it goes through all of them.
 */
export function searchJobs({ database, searchSources }: Services): JobHandlers {
  return {
    async 'search.mend'() {
      await rebuildTexts(database, searchSources)
    },
  }
}

/** Every night at a quarter past two. */
export const searchTimetable: readonly RegularJob[] = [{ name: 'search.mend', at: '15 18 * * *' }]
