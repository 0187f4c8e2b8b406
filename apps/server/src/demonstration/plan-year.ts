import { addDays, chineseDay, weekday } from '@tongxin/domain/calendar/business-day'
import type { Units } from './build-organisation.ts'
import type { Officers } from './appoint-officers.ts'
import { demonstrationYear } from './committee-plan.ts'
import type { Branch } from './restructure-branches.ts'

/** One meeting of the demonstration as it is planned: who acts, when, and what is on the agenda. */
export interface PlannedMeeting {
  kind: string
  unitId: string
  title: string
  on: string
  hour: number
  place: string
  /** Who runs it: each by the sign-in of that player. */
  by: 'office' | 'party' | 'liaison'
  /** Who adopts the minutes. */
  adoptedBy: 'office' | 'party' | 'liaison' | 'secretaryGeneral' | 'partyGroupSecretary'
  chairId: string
  recorderId: string
  agenda: Array<{ title: string; firstAgenda?: boolean; record: string }>
  decisions: string[]
  /** How likely people come: 0.94 for plenaries, less for visits. */
  turnout: number
  /** Invite these people instead of those due by default. */
  personIds?: string[]
  /** How far it gets: the last ones of the year are only convened, one waits for its minutes. */
  until: 'convened' | 'held' | 'adopted'
}

export interface YearPlan {
  units: Units
  officers: Officers
  branches: Branch[]
  /** Members in leadership order, for invitations by person. */
  memberIds: readonly string[]
  committees: ReadonlyArray<{ id: string; name: string }>
  functionalBranches: ReadonlyArray<{ id: string; name: string }>
  sectors: ReadonlyArray<{ id: string; name: string }>
}

/** The last day on which the demonstration has records; later meetings are convened only. */
export const lastRecordedDay = '2026-11-20'

const firstStudy = {
  title: '第一议题：学习习近平总书记关于加强和改进人民政协工作的重要思想',
  firstAgenda: true,
  record: '传达学习有关重要讲话和重要指示批示精神，结合工作作了交流发言，明确贯彻措施。',
}

/** All meetings of the demonstration year in order of day. */
export function planYear(plan: YearPlan): PlannedMeeting[] {
  const meetings = [
    ...cppccMeetings(plan),
    ...committeeWork(plan),
    ...partyMeetings(plan),
    ...branchLife(plan),
    ...fellowship(plan),
  ]
  return meetings.sort((a, b) => (a.on === b.on ? a.hour - b.hour : a.on < b.on ? -1 : 1))
}

/** A workday near a day: weekends move to Monday. */
function workday(day: string): string {
  const at = weekday(day)
  return at > 5 ? addDays(day, 8 - at) : day
}

function months(count: number, date: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    workday(`2026-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  )
}

function reach(on: string): 'convened' | 'adopted' {
  return on > lastRecordedDay ? 'convened' : 'adopted'
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
  return [plenary, ...standing, ...chairpersons]
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
  const reading = activity(
    committees[6]?.id ?? plan.units.root,
    '“书香政协”读书分享会',
    'reading_session',
    '2026-10-15',
    group(31, 60),
    led(6),
  )
  return [...meetings, ...research, ...sectorDays, training, reading]
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

function partyMeetings({ units, officers }: YearPlan): PlannedMeeting[] {
  const led = {
    chairId: officers.partyGroupSecretary.id,
    recorderId: officers.officeHead.id,
    by: 'party' as const,
    adoptedBy: 'partyGroupSecretary' as const,
    place: '市政协党组会议室',
  }
  const fortnights = Array.from({ length: 24 }, (_, at) => addDays('2026-01-05', at * 14)).map(
    (on, at): PlannedMeeting => ({
      ...led,
      kind: 'biweekly',
      unitId: units.of('party_group'),
      title: `第${at + 1}次双周碰头会`,
      on,
      hour: 15,
      agenda: [
        firstStudy,
        { title: '年度任务清单与月工作安排推进情况', record: '逐项通报进展，对滞后事项明确责任人和时限。' },
      ],
      decisions: [`完成第${at + 1}次双周碰头会交办事项`],
      turnout: 0.93,
      until: reach(on),
    }),
  )
  const monthly = months(11, 18).map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'party_group_meeting',
    unitId: units.of('party_group'),
    title: `2026年第${at + 1}次党组会议`,
    on,
    hour: 10,
    agenda: [firstStudy, { title: '研究党的建设和重点履职工作', record: '会议听取汇报并研究决定有关事项。' }],
    decisions: [],
    turnout: 0.95,
    until: 'adopted',
  }))
  const study = ['2026-02-26', '2026-04-23', '2026-07-09', '2026-10-22'].map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'theory_study',
    unitId: units.of('party_group'),
    title: `党组理论学习中心组第${at + 1}次学习`,
    on,
    hour: 9,
    agenda: [firstStudy],
    decisions: [],
    turnout: 0.95,
    until: 'adopted',
  }))
  const steering = ['2026-03-05', '2026-08-20'].map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'steering_meeting',
    unitId: units.of('steering_group'),
    title: `党建工作领导小组第${at + 1}次会议`,
    on,
    hour: 16,
    agenda: [firstStudy, { title: '审议党建工作要点', record: '审议通过年度党建工作要点。' }],
    decisions: [],
    turnout: 1,
    until: 'adopted',
  }))
  return [...fortnights, ...monthly, ...study, ...steering]
}

function branchLife({ branches, functionalBranches, officers, units }: YearPlan): PlannedMeeting[] {
  const inService = branches.flatMap((branch) => {
    const led = {
      unitId: branch.id,
      chairId: branch.secretary.id,
      recorderId: branch.members[1]?.id ?? branch.secretary.id,
      by: 'party' as const,
      adoptedBy: 'party' as const,
      place: '支部活动室',
      decisions: [],
      turnout: 0.9,
    }
    const record = [
      { title: '学习', firstAgenda: true, record: '集体学习并交流。' },
      { title: '研究支部工作', record: '研究当月支部工作，明确分工。' },
    ]
    return [
      ...months(11, 10).map((on): PlannedMeeting => ({
        ...led,
        kind: 'branch_committee_meeting',
        title: `${branch.name}支委会（${Number(on.slice(5, 7))}月）`,
        on,
        hour: 9,
        agenda: record,
        until: 'adopted',
      })),
      ...months(11, 25)
        .filter((on) => on <= lastRecordedDay)
        .map((on): PlannedMeeting => ({
          ...led,
          kind: 'themed_party_day',
          title: `${branch.name}主题党日（${Number(on.slice(5, 7))}月）`,
          on,
          hour: 15,
          agenda: record,
          until: 'adopted',
        })),
      ...['2026-03-20', '2026-06-19', '2026-09-18'].map((on): PlannedMeeting => ({
        ...led,
        kind: 'branch_general_meeting',
        title: `${branch.name}党员大会（第${Math.ceil(Number(on.slice(5, 7)) / 3)}季度）`,
        on,
        hour: 15,
        agenda: record,
        until: 'adopted',
      })),
      ...['2026-04-17', '2026-07-01'].map((on): PlannedMeeting => ({
        ...led,
        kind: 'party_lecture',
        title: `${branch.name}党课`,
        on,
        hour: 16,
        agenda: record,
        until: 'adopted',
      })),
    ]
  })
  const functional = functionalBranches.flatMap((branch, at) =>
    ['2026-03-12', '2026-06-25', '2026-09-10'].map((on): PlannedMeeting => ({
      kind: 'functional_branch_activity',
      unitId: branch.id,
      title: `${branch.name}活动`,
      on,
      hour: 14,
      place: '委员之家',
      by: 'party',
      adoptedBy: 'party',
      chairId: officers.committeeHeads[at]?.id ?? officers.chairperson.id,
      recorderId: officers.officePartyCommitteeSecretary.id,
      agenda: [{ title: '学习交流与联系党外委员', record: '交流学习体会，研究联系党外委员工作。' }],
      decisions: [],
      turnout: 0.85,
      until: 'adopted',
    })),
  )
  const club = ['2026-03-27', '2026-06-26', '2026-09-25'].map((on, at): PlannedMeeting => ({
    kind: 'cadre_reading_club',
    unitId: units.of('office'),
    title: `中青年干部读书会：${['开卷学习', '开堂讲习', '开门践习'][at] ?? ''}`,
    on,
    hour: 15,
    place: '市政协图书室',
    by: 'office',
    adoptedBy: 'office',
    chairId: officers.personnelHead.id,
    recorderId: officers.officeHead.id,
    agenda: [{ title: '读书交流', record: '围绕主题读书交流。' }],
    decisions: [],
    turnout: 0.88,
    until: 'adopted',
  }))
  return [...inService, ...functional, ...club]
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
