/** A complaint about a burden, or a suggestion how to lighten it (减负投诉与建议, guardrail F10). */
export const complaintKinds = ['complaint', 'suggestion'] as const

export type ComplaintKind = (typeof complaintKinds)[number]

/** 待办, 办理中, 已答复. An answer is final; what was wrong in it is put right by a recorded follow-up. */
export const complaintStates = ['to_do', 'in_hand', 'answered'] as const

export type ComplaintState = (typeof complaintStates)[number]

export const complaintActs = ['takeUp', 'answer', 'followUp'] as const

export type ComplaintAct = (typeof complaintActs)[number]

export type ComplaintRefusal = 'not_allowed' | 'complaint_in_hand' | 'complaint_answered' | 'complaint_not_answered'

const open: Record<ComplaintAct, readonly ComplaintState[]> = {
  takeUp: ['to_do'],
  answer: ['to_do', 'in_hand'],
  followUp: ['answered'],
}

const why: Record<ComplaintState, ComplaintRefusal> = {
  to_do: 'complaint_not_answered',
  in_hand: 'complaint_in_hand',
  answered: 'complaint_answered',
}

/** Decides whether an act is open to somebody in a state; otherwise gives the reason. */
export function decideComplaintAct(
  act: ComplaintAct,
  state: ComplaintState,
  permitted: boolean,
): true | ComplaintRefusal {
  if (!permitted) return 'not_allowed'
  if (open[act].includes(state)) return true
  return act === 'followUp' ? 'complaint_not_answered' : why[state]
}

/** Says whether the reply clock has run out: still unanswered on a later day than the one promised. */
export function isOverdue(state: ComplaintState, dueOn: string, today: string): boolean {
  return state !== 'answered' && dueOn < today
}

const level = '(绝\\s*密|机\\s*密|秘\\s*密)'
const marks = new RegExp(
  [
    `${level}\\s*[★☆]`,
    `[\\[(（【〔]\\s*${level}\\s*[\\])）】〕]`,
    `密\\s*级\\s*[:：]?\\s*${level}`,
    `^\\s*${level}\\s*(?:[:：].*)?$`,
  ].join('|'),
  'm',
)

/**
 * Finds a mark of secrecy (秘密, 机密, 绝密 as GB/T 9704-2012 sets it: with a star, in brackets, after 密级, or alone on a
 * line) and gives the level, or `null`. The words in running text, such as 保守秘密, are no mark.
 */
export function secrecyMark(text: string): string | null {
  const found = marks.exec(text)?.slice(1).find(Boolean)
  return found ? found.replace(/\s/g, '') : null
}
