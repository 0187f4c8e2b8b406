import type { RecordMark } from './templates.ts'

interface SignedPart {
  text: string
  by: string
  on: string
  /** What a branch handed in on paper, entered for it. */
  enteredFor?: boolean
}

/** 整改通知单: `null` is a part still to be written and signed by hand. */
export interface RectificationNotice {
  record: RecordMark
  committee: string
  number: string
  branch: string
  title: string
  issuedOn: string
  dueOn?: string
  shortcoming: string
  standard: string
  /** The line of the quarter's sheet from which it comes. */
  item?: string
  measures: SignedPart | null
  result: SignedPart | null
  recheck: SignedPart | null
  evaluation: (SignedPart & { effect: string }) | null
  withdrawn: SignedPart | null
}
