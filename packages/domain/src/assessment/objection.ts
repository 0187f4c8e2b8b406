/** An objection waits for its answer; the answer may be appealed against once. */
export type ObjectionState = 'open' | 'answered' | 'withdrawn'

/** Why an act on an objection is refused. */
export type ObjectionRefusal =
  | 'not_allowed'
  | 'round_not_told'
  | 'objections_closed'
  | 'objection_open_already'
  | 'objection_not_open'
  | 'objection_not_answered'
  | 'appealed_already'
  | 'appeal_is_final'
  | 'appeal_time_over'
  | 'answered_by_another'

/** What of an objection decides. */
export interface ObjectionStanding {
  kind: 'objection' | 'appeal'
  state: ObjectionState
  appealUntil: string | null
  hasAppeal: boolean
  /** Who answered the objection that is appealed against. */
  firstAnswerBy: string | null
  raisedBy: string | null
  subjectId: string
}

/** Whether somebody may object to a told sheet on a day; one objection to an item at a time. */
export function decideObjecting(
  round: { state: string; objectionsUntil: string | null },
  today: string,
  permitted: boolean,
  openOnSameItem: boolean,
): true | ObjectionRefusal {
  if (!permitted) return 'not_allowed'
  if (round.state !== 'told') return 'round_not_told'
  if (round.objectionsUntil !== null && today > round.objectionsUntil) return 'objections_closed'
  return openOnSameItem ? 'objection_open_already' : true
}

/** Whether somebody may answer: never in his own matter, and an appeal not who gave the first answer. */
export function decideAnswering(
  objection: ObjectionStanding,
  personId: string | null,
  permitted: boolean,
): true | ObjectionRefusal {
  if (!permitted || personId === null) return 'not_allowed'
  if (objection.state !== 'open') return 'objection_not_open'
  const partial = [objection.subjectId, ...(objection.kind === 'appeal' ? [objection.firstAnswerBy] : [])]
  return partial.includes(personId) ? 'answered_by_another' : true
}

/** Whether the answer may be appealed against on a day: once, in time, while the round is told and not adopted. */
export function decideAppealing(
  objection: ObjectionStanding,
  roundState: string,
  today: string,
  permitted: boolean,
): true | ObjectionRefusal {
  if (!permitted) return 'not_allowed'
  if (roundState !== 'told') return 'round_not_told'
  if (objection.kind === 'appeal') return 'appeal_is_final'
  if (objection.state !== 'answered') return 'objection_not_answered'
  if (objection.hasAppeal) return 'appealed_already'
  return objection.appealUntil !== null && today > objection.appealUntil ? 'appeal_time_over' : true
}

/** Whether an objection may be taken back. */
export function decideWithdrawing(objection: ObjectionStanding, permitted: boolean): true | ObjectionRefusal {
  if (!permitted) return 'not_allowed'
  return objection.state === 'open' ? true : 'objection_not_open'
}
