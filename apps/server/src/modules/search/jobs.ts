import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { countGrams } from '../../platform/search/count-grams.ts'

/** Counting how common wording is, for look-alikes. It asks for no committee: it goes through all of them. */
export function searchJobs({ database }: Services): JobHandlers {
  return {
    async 'search.count_grams'() {
      const committees = await database.signIn.selectFrom('committee').select('id').execute()
      for (const { id } of committees) await countGrams(database, id)
    },
  }
}

/** Every night at a quarter past two. */
export const searchTimetable: readonly RegularJob[] = [{ name: 'search.count_grams', at: '15 18 * * *' }]
