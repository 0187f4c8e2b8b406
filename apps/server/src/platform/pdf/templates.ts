import type { RectificationNotice } from './rectification-paper.ts'

/** The printed paper by which a record is found again: its code, and the address its QR code opens. */
export interface RecordMark {
  code: string
  address?: string
  /** `YYYY-MM-DD`; printed, and the date of the file: the same record on the same day gives the same bytes. */
  printedOn?: string
}

/** 会议签到表. People are numbered through all sections, in the order given. */
export interface SignInSheet {
  record: RecordMark
  committee: string
  title: string
  meeting: string
  /** `YYYY-MM-DD` */
  date: string
  time?: string
  place: string
  host?: string
  /** Blocks side by side: `one` has all columns, `three` has no post. `auto` takes two above 120 people. */
  layout?: 'auto' | 'one' | 'two' | 'three'
  /** `counted: false` for observers, who are not among those due. */
  sections: { label: string; counted?: boolean; people: { name: string; post?: string; note?: string }[] }[]
}

/** 会议纪要 (issued, red mark, no seal) or 会议记录 (kept on file, with signatures). */
export interface Minutes {
  form: 'minutes' | 'record'
  record: RecordMark
  /** The red mark, e.g. 主席会议纪要, or the title of the record. */
  series: string
  title: string
  issuer: string
  number?: string
  meeting: string
  meetingKind: string
  date: string
  start?: string
  end?: string
  place: string
  convenor?: string
  host?: string
  recorder?: string
  summary?: string
  attendance: {
    due: number
    present: number
    onLeave: number
    absent: number
    officialTrip?: number
    late?: number
    leftEarly?: number
    /** 有表决权的应到、到会; without it the kind knows no votes. */
    voters?: { due: number; present: number }
    /** 出席、请假、列席、缺席 with the names, in this order. */
    groups: { label: string; names: string[] }[]
  }
  /** 请假事由, one sentence a person. */
  leaves?: string[]
  /** `study` is what was read at 第一议题; `vote` says hands, outcome and why. */
  agenda: { title: string; study?: string; discussion?: string[]; vote?: string; resolution?: string }[]
  decisions: { text: string; owner?: string; due?: string }[]
  /** Without it the paper says that no meeting has adopted it yet. */
  adoption?: { by: string; on: string }
  /** 补录 or 代录: who entered it, when and why. */
  stamps?: { kind: '补录' | '代录'; by: string; on: string; reason?: string }[]
  /** 更正 after adoption: who, from what, to what, why. */
  corrections?: string[]
}

/** 会议记录本: every record of a body in a year, each beginning on a page of its own. */
export interface RecordBook {
  record: RecordMark
  committee: string
  title: string
  unit: string
  year: string
  meetings: Minutes[]
}

/** A node of the explained sheet. `value: null` is printed as 无数据. */
export interface SheetNode {
  number: string
  title: string
  value: string | null
  formula?: string
  clause?: string
  records?: number | null
  notes?: string[]
  children?: SheetNode[]
}

/** One person's duty year (履职考核表), with the stamp 草拟，未经会议审定 until a meeting adopts it. */
export interface MemberSheet {
  record: RecordMark
  committee: string
  title: string
  period: string
  member: { name: string; sector?: string; committee?: string; posts?: string[] }
  /** A branch instead of a person: no sector, committee or posts, and its own signatures. */
  branch?: boolean
  /** The same subject’s own result of the period before. */
  previous?: { title: string; total: string | null; grade: string | null }
  /** 面谈: the recorded meeting at which the sheet was talked over. */
  talk?: { title: string; on: string }
  scheme: { title: string; version: string; adopted?: boolean }
  total: string | null
  items: SheetNode[]
  /** With the reason of the quota or the meeting, where one was decided. */
  grade?: { name: string | null; reason: string }
  status: 'draft' | 'told' | 'adopted'
  adoption?: { by: string; on: string }
  /** 更正: what stood before, why it changed, and by which meeting. */
  corrections?: { on: string; before: string; after: string; reason: string; by: string }[]
}

/** 通报 by GB/T 9704-2012: mark, number, title, recipients, body, signature, imprint. No seal is printed. */
export interface CircularPaper {
  record: RecordMark
  issuer: string
  number: string
  title: string
  recipients: string[]
  /** `names` stand beside their text so that no name is broken across lines. */
  paragraphs: { level: 'heading' | 'text' | 'names'; text: string; names?: string[] }[]
  signedOn: string
  copies: string[]
}

/** The method as a landscape A3 page. `value: null` is printed as 无数据. */
export interface MethodPage {
  record: RecordMark
  committee: string
  title: string
  /** First day of the duty year. */
  from?: string | null
  asOf: string
  remark?: string
  pillars: {
    title: string
    aim?: string
    measures: {
      code: string
      title: string
      state?: string
      indicators?: { title: string; value: string | null; unit?: string }[]
    }[]
  }[]
}

/** First passwords, three slips on an A4 page. Never stored: it is printed and handed over. */
export interface AccountsLetter {
  committee: string
  /** Where to sign in; printed, and as a QR code. */
  address: string
  phone?: string
  printedOn?: string
  validUntil?: string
  people: { name: string; title?: string; unit?: string; account: string; password: string }[]
}

/** What somebody wrote into a sheet, with name and day; `for` where a deputy wrote it. */
export interface WrittenOpinion {
  text: string
  by: string
  for?: string
  on: string
}

/** 任务办理单. */
export interface TaskSheet {
  record: RecordMark
  committee: string
  title: string
  state: string
  subject: string
  origin?: string
  basis?: string
  assigner?: string
  assignedOn: string
  owners: string
  helpers: string
  dueOn?: string
  firstDueOn?: string
  timesUrged: number
  wording: string
  advice: WrittenOpinion[]
  instructions: WrittenOpinion[]
  results: WrittenOpinion[]
  checks: WrittenOpinion[]
  evidence: string[]
  why?: string
  steps: { at: string; act: string; by: string; note: string }[]
}

/** A line of the page for the chairpersons. `late` in working days. */
export interface BriefEntry {
  title: string
  owner?: string
  source?: string
  dueOn?: string
  why?: string
  late?: number
}

/** 主席会议成员一页通: one A4 page. */
export interface Brief {
  record: RecordMark
  committee: string
  title: string
  period: string
  decided: BriefEntry[]
  due: BriefEntry[]
  slipped: BriefEntry[]
  closed: BriefEntry[]
  risk?: { title: string; sentence: string }
}

/** 月提示: what a unit has to do in a month, on one page whatever it holds. */
export interface MonthReminder {
  record: RecordMark
  committee: string
  title: string
  unit: string
  /** 2026年11月 */
  month: string
  /** Nine people, with a committee, two cells. */
  shape: string
  asOf: string
  sections: {
    title: string
    rows: {
      name: string
      dueOn: string
      state: string
      /** Still to be done: printed in red. */
      open: boolean
      detail: string
      basis: string
      strictness: string
    }[]
    /** Said in place of an empty table; `null`: the section is left out. */
    empty: string | null
  }[]
  notes: { label: string; text: string }[]
}

/** 内部制度: a version of an internal rule with its clauses. */
export interface RulePaper {
  record: RecordMark
  title: string
  issuer: string
  state: 'draft' | 'in_force' | 'replaced' | 'repealed'
  version: number
  number?: string
  from?: string
  until?: string
  meeting?: string
  preamble: string[]
  clauses: { name: string; chapter?: string; paragraphs: string[] }[]
}

/** Every print of the product: the template's name and what it needs. */
export interface PrintTemplates {
  'sign-in-sheet': SignInSheet
  minutes: Minutes
  'record-book': RecordBook
  'member-sheet': MemberSheet
  circular: CircularPaper
  'method-a3': MethodPage
  'month-reminder': MonthReminder
  rule: RulePaper
  'rectification-notice': RectificationNotice
  'accounts-letter': AccountsLetter
  'task-sheet': TaskSheet
  brief: Brief
}

export type TemplateName = keyof PrintTemplates
