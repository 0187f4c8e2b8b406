import type { WordsOf } from '../words.ts'

export const setup = {
  title: 'First installation',
  lead: 'Name the committee, the duty year and the first system administrator, and the work can begin.',
  committee: 'The committee',
  committeeName: 'Full name',
  committeeNameHint: 'As on the seal, in Chinese',
  shortName: 'Short name',
  officePhone: 'Phone of the office (optional)',
  officePhoneHint: '“Call the office” in elder mode dials it',
  pack: 'Rule pack',
  year: 'Term and duty year',
  termTitle: 'Term',
  termTitleHint: 'For instance: 第八届',
  yearTitle: 'Duty year',
  yearTitleHint: 'For instance: 2026年度',
  yearFrom: 'First day of the year',
  yearFromHint: 'Usually the day after the last plenary session closed',
  administrator: 'First system administrator',
  administratorName: 'Name',
  administratorPhone: 'Mobile phone',
  create: 'Finish the installation',
} as const satisfies WordsOf<'setup'>
