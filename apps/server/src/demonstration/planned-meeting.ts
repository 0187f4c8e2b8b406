import { addDays, weekday } from '@tongxin/domain/calendar/business-day'
import type { Officers } from './appoint-officers.ts'
import type { Units } from './build-organisation.ts'
import type { Branch } from './restructure-branches.ts'

/** One meeting of the demonstration as it is planned: who acts, when, and what is on the agenda. */
export interface PlannedMeeting {
  kind: string
  unitId: string
  title: string
  on: string
  hour: number
  place: string
  /** Who runs it: each by the sign-in of that player. */
  by: 'office' | 'party' | 'liaison'
  /** Who adopts the minutes. */
  adoptedBy: 'office' | 'party' | 'liaison' | 'secretaryGeneral' | 'partyGroupSecretary'
  chairId: string
  recorderId: string
  agenda: Array<{ title: string; firstAgenda?: boolean; studyText?: string; record: string }>
  decisions: string[]
  /** Decided at the first agenda item: a measure that is followed up (学习→措施→反馈). */
  measure?: string
  /** An item that is not reached and waits for the next meeting of the series. */
  putsOff?: string
  /** The last item is decided by a show of hands, everybody with a vote in favour. */
  votes?: true
  /** How likely people come: 0.94 for plenaries, less for visits. */
  turnout: number
  /** Invite these people instead of those due by default. */
  personIds?: string[]
  /** How far it gets: the last ones of the year are only convened, one waits for its minutes. */
  until: 'convened' | 'held' | 'adopted'
}

export interface YearPlan {
  units: Units
  officers: Officers
  branches: Branch[]
  cells: ReadonlyArray<{ id: string; name: string; headId: string }>
  /** Members in leadership order, for invitations by person. */
  memberIds: readonly string[]
  committees: ReadonlyArray<{ id: string; name: string }>
  functionalBranches: ReadonlyArray<{ id: string; name: string }>
  sectors: ReadonlyArray<{ id: string; name: string }>
}

/** The last day on which the demonstration has records; later meetings are convened only. */
export const lastRecordedDay = '2026-11-20'

export const firstStudy = {
  title: '第一议题：学习习近平总书记关于加强和改进人民政协工作的重要思想',
  firstAgenda: true,
  studyText: '习近平总书记关于加强和改进人民政协工作的重要思想',
  record: '传达学习有关重要讲话和重要指示批示精神，结合工作作了交流发言，明确贯彻措施。',
}

/** A workday near a day: weekends move to Monday. */
export function workday(day: string): string {
  const at = weekday(day)
  return at > 5 ? addDays(day, 8 - at) : day
}

/** One workday in each of the first months of the year. */
export function months(count: number, date: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    workday(`2026-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  )
}

/** How far a meeting gets: what lies beyond the last recorded day is only convened. */
export function reach(on: string): 'convened' | 'adopted' {
  return on > lastRecordedDay ? 'convened' : 'adopted'
}
