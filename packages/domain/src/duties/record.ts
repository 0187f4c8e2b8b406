/** What was done, as far as duties need to know of it. */
export interface DutyRecord {
  id: string
  kind: 'meeting' | 'fact' | 'talk'
  on: string
  title: string
  /** 补录: when and why it was entered afterwards. */
  enteredLate: { on: string; reason: string } | null
  /** Meetings: the minutes are adopted. Everything else stands as it was recorded. */
  adopted: boolean
}
