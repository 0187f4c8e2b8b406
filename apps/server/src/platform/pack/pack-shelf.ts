import type { Pack } from '@tongxin/domain/pack/pack'
import type { WorkingCalendar } from '@tongxin/domain/calendar/working-day'
import { withYear } from '@tongxin/domain/calendar/working-year'
import type { Database } from '../db/database.ts'
import { AppError } from '../http/app-error.ts'

/** Hands out the rule pack in force for a committee; it is read once and remembered until a new version comes in force. */
export interface PackShelf {
  of(committeeId: string): Promise<Pack>
  forget(committeeId: string): void
  /** Called when another process may have changed what is remembered here. */
  forgetAll(): void
}

export function packShelf(database: Database): PackShelf {
  const remembered = new Map<string, Promise<Pack>>()
  return {
    of(committeeId) {
      const known = remembered.get(committeeId)
      if (known) return known
      const loading = loadPack(database, committeeId)
      remembered.set(committeeId, loading)
      loading.catch(() => remembered.delete(committeeId))
      return loading
    },
    forget: (committeeId) => void remembered.delete(committeeId),
    forgetAll: () => remembered.clear(),
  }
}

async function loadPack(database: Database, committeeId: string): Promise<Pack> {
  const row = await database
    .of(committeeId)
    .selectFrom('rule_pack')
    .select('content')
    .where('committee_id', '=', committeeId)
    .where('state', '!=', 'replaced')
    .orderBy('loaded_at', 'desc')
    .executeTakeFirst()
  if (!row) throw new AppError('not_set_up')
  return withWorkingYears(database, committeeId, row.content as unknown as Pack)
}

/** The years of the working calendar that were taken over from a notice stand before the pack's own. */
async function withWorkingYears(database: Database, committeeId: string, pack: Pack): Promise<Pack> {
  const years = await database
    .of(committeeId)
    .selectFrom('working_year')
    .select(['year', 'holidays', 'make_up_days'])
    .where('committee_id', '=', committeeId)
    .execute()
  return years.reduce((known, { year, holidays, make_up_days: makeUpDays }) => {
    const taken = { year, holidays: holidays as unknown as WorkingCalendar['holidays'], makeUpDays }
    return { ...known, calendar: withYear(known.calendar, taken) }
  }, pack)
}
