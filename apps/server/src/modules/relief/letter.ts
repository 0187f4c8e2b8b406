import { addWorkingDays } from '@tongxin/domain/calendar/working-day'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import type { Pack } from '@tongxin/domain/pack/pack'
import { secrecyMark, type ComplaintKind } from '@tongxin/domain/relief/complaint'
import { AppError, found } from '../../platform/http/app-error.ts'

export interface Letter {
  kind: ComplaintKind
  wording: string
  about?: string | undefined
}

/** Refuses what bears a mark of secrecy: this system may not hold it (保密法). */
export function refuseSecrets(...texts: Array<string | undefined>): void {
  for (const text of texts) {
    const level = secrecyMark(text ?? '')
    if (level !== null) throw new AppError('secret_text_refused', { level })
  }
}

/** A letter as the table keeps it, with the day by which the rule pack promises an answer. */
export function rowOf(letter: Letter, pack: Pack, today: string) {
  const { workingDays } = found(pack.relief).complaints
  const calendar = pack.calendar ?? { basis: [], holidays: [], makeUpDays: [] }
  return {
    kind: letter.kind,
    wording: letter.wording.trim(),
    about: letter.about ?? null,
    received_on: today,
    due_on: addWorkingDays(today, workingDays, calendar),
  }
}

/** The name under which tasks and the audit view know a letter; never its words. */
export function titleOf(kind: string, receivedOn: string): string {
  return `${kind === 'suggestion' ? '减负建议' : '减负投诉'}（${chineseDay(receivedOn)}收）`
}
