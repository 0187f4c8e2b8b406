/** The life of a meeting: drafted, convened by a notice, held, and closed by the adoption of its minutes. */
export const meetingStates = ['draft', 'convened', 'held', 'adopted', 'cancelled'] as const

export type MeetingState = (typeof meetingStates)[number]

interface Act {
  in: readonly MeetingState[]
  /** The state it leads to; without one the meeting stays where it is. */
  to?: MeetingState
  /** Only from the meeting's day on. */
  fromItsDay?: true
  /** Only up to the meeting's day. */
  untilItsDay?: true
}

/**
 * What can be done with a meeting in which state. Read by the server, which refuses, and by the web, which says why
 * a button is disabled. A draft whose day has come is held without a notice: the paper list comes afterwards.
 */
export const meetingActs = {
  change: { in: ['draft', 'convened', 'held'] },
  invite: { in: ['draft', 'convened', 'held'] },
  convene: { in: ['draft'], to: 'convened', untilItsDay: true },
  cancel: { in: ['draft', 'convened'], to: 'cancelled' },
  requestLeave: { in: ['convened', 'held'] },
  mark: { in: ['draft', 'convened', 'held'], to: 'held', fromItsDay: true },
  minute: { in: ['draft', 'convened', 'held'] },
  adopt: { in: ['held'], to: 'adopted' },
  correct: { in: ['adopted'] },
  print: { in: ['draft', 'convened', 'held', 'adopted'] },
} as const satisfies Record<string, Act>

export type MeetingAct = keyof typeof meetingActs

/** Every act, in the order of the table. */
export const meetingActNames = Object.keys(meetingActs) as MeetingAct[]

/** Why an act is refused; error codes where the register has one, otherwise reasons of the web's dictionary. */
export const meetingRefusals = [
  'not_allowed',
  'meeting_not_convened',
  'meeting_already_convened',
  'meeting_not_held',
  'meeting_already_held',
  'meeting_not_adopted',
  'meeting_adopted',
  'meeting_cancelled',
  'meeting_not_begun',
  'meeting_begun',
  'not_on_roster',
  'leave_already_requested',
] as const

export type MeetingRefusal = (typeof meetingRefusals)[number]

export interface MeetingOnDay {
  state: MeetingState
  /** Business day, `YYYY-MM-DD`. */
  heldOn: string
}

/**
 * Decides whether an act is possible on a business day, apart from what the act itself brings along.
 * `permitted` says whether the actor's rights reach the meeting for this act.
 */
export function decideAct(
  act: MeetingAct,
  meeting: MeetingOnDay,
  today: string,
  permitted: boolean,
): true | MeetingRefusal {
  if (!permitted) return 'not_allowed'
  const row: Act = meetingActs[act]
  if (!row.in.includes(meeting.state)) return stateRefusal(act, meeting.state)
  if (row.fromItsDay && today < meeting.heldOn) return 'meeting_not_begun'
  if (row.untilItsDay && today > meeting.heldOn) return 'meeting_begun'
  return true
}

/** The state after an act. The act must have been decided before. */
export function stateAfter(act: MeetingAct, state: MeetingState): MeetingState {
  const row: Act = meetingActs[act]
  return row.to ?? state
}

function stateRefusal(act: MeetingAct, state: MeetingState): MeetingRefusal {
  if (state === 'cancelled') return 'meeting_cancelled'
  if (state === 'adopted') return 'meeting_adopted'
  if (act === 'correct') return 'meeting_not_adopted'
  if (state === 'held') return 'meeting_already_held'
  if (act === 'adopt') return 'meeting_not_held'
  return state === 'draft' ? 'meeting_not_convened' : 'meeting_already_convened'
}
