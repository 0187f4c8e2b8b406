/**
 * Whether a decision of an earlier meeting still stands before the body: while it is open, and once more at the first
 * meeting after it was closed (学习→措施→反馈). Days are `YYYY-MM-DD`; `lastHeldOn` is the day of the meeting before.
 */
export function stillFollowed(doneOn: string | null, lastHeldOn: string): boolean {
  return doneOn === null || doneOn >= lastHeldOn
}
