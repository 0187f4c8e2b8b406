/** The stamp 补录 on what was written down after the day it belongs to. */
export interface LateEntry {
  reason: string
}

/**
 * Decides whether something that belongs to a business day may be entered today: on the day itself freely, later
 * only with a reason, which becomes the stamp. `covering` is the reason already given for the whole meeting.
 */
export function decideEntry(
  belongsTo: string,
  today: string,
  reason?: string | null,
  covering?: string | null,
): LateEntry | null | 'reason_needed' {
  if (today <= belongsTo) return null
  const given = reason?.trim() || covering?.trim()
  return given ? { reason: given } : 'reason_needed'
}
