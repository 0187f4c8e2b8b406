/** The public facts of the demonstration committee; its people are invented (see `invented-people.ts`). */
export const committeePlan = {
  name: '政协常德市委员会（演示）',
  shortName: '演示政协',
  officePhone: '0736-0000000',
  packId: 'changde-1234',
  termTitle: '第八届',
  /** Duty years run from plenary to plenary: in Hunan's prefectures the plenary is held in late December. */
  dutyYears: [
    { title: '八届一次会议以来', from: '2021-12-28' },
    { title: '八届二次会议以来', from: '2022-12-29' },
    { title: '八届三次会议以来', from: '2023-12-26' },
    { title: '八届四次会议以来', from: '2024-12-26' },
    { title: '八届五次会议以来（演示年度）', from: '2025-12-25' },
  ],
  sections: ['办公室', '政工科', '研究室', '行政科', '提案委办公室', '联络工委办公室', '综合科', '老干科'],
  cadresPerSection: 5,
  /** The day on which two in-service branches became five. */
  restructuredOn: '2023-03-15',
  branches: ['第一党支部', '第二党支部', '第三党支部', '第四党支部', '第五党支部'],
  branchesBefore: ['第一党支部（调整前）', '第二党支部（调整前）'],
} as const

/** The year that the demonstration shows. */
export const demonstrationYear = committeePlan.dutyYears[4]
