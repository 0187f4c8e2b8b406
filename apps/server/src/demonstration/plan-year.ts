import { chineseDay } from '@tongxin/domain/calendar/business-day'
import { demonstrationYear } from './committee-plan.ts'
import { branchLife, cellLife, partyMeetings } from './plan-party.ts'
import { firstStudy, months, reach, workday, type PlannedMeeting, type YearPlan } from './planned-meeting.ts'

/** All meetings of the demonstration year in order of day. */
export function planYear(plan: YearPlan): PlannedMeeting[] {
  const meetings = [
    ...cppccMeetings(plan),
    ...committeeWork(plan),
    ...partyMeetings(plan),
    ...branchLife(plan),
    ...cellLife(plan),
    ...fellowship(plan),
  ]
  return meetings.sort((a, b) => (a.on === b.on ? a.hour - b.hour : a.on < b.on ? -1 : 1))
}

function cppccMeetings({ units, officers }: YearPlan): PlannedMeeting[] {
  const led = {
    chairId: officers.chairperson.id,
    recorderId: officers.officeHead.id,
    by: 'office' as const,
    adoptedBy: 'secretaryGeneral' as const,
    place: '市政协会议中心',
  }
  const plenary: PlannedMeeting = {
    ...led,
    kind: 'plenary',
    unitId: units.root,
    title: '政协常德市八届五次会议（演示）',
    on: demonstrationYear.from,
    hour: 9,
    agenda: [
      { title: '听取和审议常务委员会工作报告', record: '会议听取并审议了常务委员会工作报告，予以批准。' },
      { title: '听取和审议提案工作情况的报告', record: '会议听取并审议了提案工作情况的报告，予以批准。' },
      { title: '大会发言', record: '委员围绕高质量发展作大会发言。' },
    ],
    decisions: ['通过关于常务委员会工作报告的决议'],
    turnout: 0.92,
    until: 'adopted',
  }
  const standing = ['2026-01-22', '2026-03-26', '2026-05-28', '2026-07-23', '2026-09-24', '2026-11-12'].map(
    (on, at): PlannedMeeting => ({
      ...led,
      kind: 'standing_meeting',
      unitId: units.of('standing_committee'),
      title: `八届常委会第${20 + at}次会议`,
      on,
      hour: 9,
      agenda: [
        firstStudy,
        { title: '专题议政：推进产业突围', record: '听取政府通报和调研组报告，常委作发言，形成建议若干条。' },
      ],
      decisions: ['将专题议政意见整理报送市委、市政府'],
      turnout: 0.88,
      until: 'adopted',
    }),
  )
  const chairpersons = months(12, 8).map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'chairpersons_meeting',
    unitId: units.of('chairpersons'),
    title: `第${40 + at}次主席会议`,
    on,
    hour: 9,
    agenda: [firstStudy, { title: '研究当月重点履职工作', record: '研究了当月重点协商、调研和视察安排。' }],
    decisions: [`落实${chineseDay(on)}主席会议确定的当月重点工作`],
    turnout: 0.95,
    until: reach(on),
  }))
  const next: PlannedMeeting = {
    ...plenary,
    title: '政协常德市八届六次会议（演示）',
    on: '2026-12-24',
    until: 'convened',
  }
  return [plenary, next, ...standing, ...chairpersons]
}

function committeeWork(plan: YearPlan): PlannedMeeting[] {
  const { officers, committees, sectors, memberIds } = plan
  const of = (at: number) => officers.committeeHeads[at % officers.committeeHeads.length]?.id ?? officers.chairperson.id
  const led = (at: number) => ({
    chairId: of(at),
    recorderId: officers.liaisonOfficer.id,
    by: 'liaison' as const,
    adoptedBy: 'liaison' as const,
  })
  const meetings = committees.flatMap((committee, at) =>
    ['02', '06', '10'].map((month): PlannedMeeting => ({
      ...led(at),
      kind: 'committee_meeting',
      unitId: committee.id,
      title: `${committee.name}全体会议`,
      on: workday(`2026-${month}-${String(4 + at).padStart(2, '0')}`),
      hour: 15,
      place: '市政协三楼会议室',
      agenda: [{ title: '研究阶段工作', record: '总结前段工作，研究下段任务，委员作交流发言。' }],
      decisions: [],
      turnout: 0.82,
      until: 'adopted',
    })),
  )
  const group = (at: number, size: number) =>
    Array.from({ length: size }, (_, index) => memberIds[(at * 47 + index * 3) % memberIds.length] ?? '')
  const topics = [
    '优化营商环境',
    '发展现代农业',
    '洞庭湖生态保护',
    '基层医疗服务',
    '职业教育产教融合',
    '老旧小区改造',
    '文旅融合发展',
  ]
  const research = committees.flatMap((committee, at) => [
    activity(
      committee.id,
      `“${topics[at] ?? '民生实事'}”重大调研`,
      'field_research',
      workday(`2026-04-${String(8 + at * 2).padStart(2, '0')}`),
      group(at, 24),
      led(at),
    ),
    activity(
      committee.id,
      `“${topics[at] ?? '民生实事'}”视察`,
      'inspection',
      workday(`2026-09-${String(3 + at * 2).padStart(2, '0')}`),
      group(at + 9, 24),
      led(at),
    ),
    activity(
      committee.id,
      `“${topics[at] ?? '民生实事'}”专题协商会`,
      'special_consultation',
      workday(`2026-06-${String(9 + at).padStart(2, '0')}`),
      group(at + 20, 40),
      led(at),
    ),
  ])
  const sectorDays = sectors.map((sector, at) => ({
    ...activity(
      sector.id,
      `${sector.name}界别“走进基层”活动`,
      'sector_activity',
      workday(`2026-${at % 2 ? '05' : '08'}-${String((at % 26) + 1).padStart(2, '0')}`),
      [],
      led(at),
    ),
    turnout: 0.75,
  }))
  const training: PlannedMeeting = {
    ...led(6),
    kind: 'member_training',
    unitId: plan.units.root,
    title: '2026年度委员培训研讨班',
    on: '2026-05-13',
    hour: 9,
    place: '市委党校',
    agenda: [{ title: '专题辅导与分组研讨', record: '围绕人民政协理论和提案撰写作专题辅导并分组研讨。' }],
    decisions: [],
    turnout: 0.8,
    until: 'adopted',
  }
  const second: PlannedMeeting = {
    ...training,
    title: '2026年度委员培训研讨班（第二期）',
    on: '2026-12-01',
    until: 'convened',
  }
  const reading = activity(
    committees[6]?.id ?? plan.units.root,
    '“书香政协”读书分享会',
    'reading_session',
    '2026-10-15',
    group(31, 60),
    led(6),
  )
  return [...meetings, ...research, ...sectorDays, training, second, reading]
}

type Led = Pick<PlannedMeeting, 'chairId' | 'recorderId' | 'by' | 'adoptedBy'>

function activity(
  unitId: string,
  title: string,
  kind: string,
  on: string,
  personIds: string[],
  led: Led,
): PlannedMeeting {
  return {
    ...led,
    kind,
    unitId,
    title,
    on,
    hour: 9,
    place: '市内有关单位',
    agenda: [{ title: '实地了解情况并座谈', record: '实地察看，听取介绍，与群众和基层干部座谈，提出意见建议。' }],
    decisions: [],
    turnout: 0.86,
    ...(personIds.length > 0 && { personIds }),
    until: 'adopted',
  }
}

function fellowship({ units, officers, memberIds }: YearPlan): PlannedMeeting[] {
  const led = {
    chairId: officers.chairperson.id,
    recorderId: officers.officeHead.id,
    by: 'office' as const,
    adoptedBy: 'office' as const,
    place: '走访对象所在单位',
  }
  const group = (at: number) =>
    Array.from({ length: 12 }, (_, index) => memberIds[(at * 31 + index * 5) % memberIds.length] ?? '')
  const visit = (on: string, at: number, whom: string): PlannedMeeting => ({
    ...led,
    kind: 'liaison_visit',
    unitId: units.root,
    title: `走访${whom}`,
    on,
    hour: 9,
    personIds: group(at),
    agenda: [{ title: '走访座谈', record: '了解情况，听取诉求和意见，带回研究。' }],
    decisions: [],
    turnout: 0.9,
    until: 'adopted',
  })
  const parks = ['2026-04-28', '2026-10-27'].map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'park_visit',
    unitId: units.root,
    title: '进园区、看变化、话发展',
    on,
    hour: 9,
    personIds: group(at + 40),
    agenda: [{ title: '参观与座谈', record: '参观园区企业，座谈产业发展。' }],
    decisions: [],
    turnout: 0.85,
    until: 'adopted',
  }))
  return [visit('2026-03-18', 50, '少数民族界委员'), visit('2026-08-12', 51, '非公经济人士'), ...parks]
}

/** Liaison visits of the years before: with the two of the demonstration year they make the article's twelve since 2022. */
export const earlierVisits = [
  { on: '2022-04-14', whom: '宗教界委员' },
  { on: '2022-07-20', whom: '党外知识分子' },
  { on: '2022-11-09', whom: '少数民族界委员' },
  { on: '2023-03-22', whom: '工商联界委员' },
  { on: '2023-05-18', whom: '侨联台联界委员' },
  { on: '2023-08-23', whom: '民主党派机关' },
  { on: '2024-04-11', whom: '宗教界委员' },
  { on: '2024-09-19', whom: '新的社会阶层人士' },
  { on: '2025-04-16', whom: '少数民族界委员' },
  { on: '2025-10-15', whom: '非公经济人士' },
] as const
