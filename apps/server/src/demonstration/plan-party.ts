import { addDays } from '@tongxin/domain/calendar/business-day'
import { firstStudy, lastRecordedDay, months, reach, type PlannedMeeting, type YearPlan } from './planned-meeting.ts'

/** Party groups, the biweekly meeting, the theory study group and the steering group. */
export function partyMeetings({ units, officers }: YearPlan): PlannedMeeting[] {
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
      measure: `就学习内容提出第${at + 1}次贯彻落实措施并组织实施`,
      ...(at % 5 === 2 && {
        putsOff:
          ['修订委员履职评分办法', '委员工作室管理细则', '年度视察计划调整', '机关内务制度'][(at - 2) / 5] ??
          '其他事项',
      }),
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
  const office = months(11, 19).map((on, at): PlannedMeeting => ({
    ...led,
    kind: 'office_party_group_meeting',
    adoptedBy: 'secretaryGeneral',
    chairId: officers.secretaryGeneral.id,
    unitId: units.of('office_party_group'),
    title: `2026年第${at + 1}次机关党组会议`,
    on,
    hour: 9,
    place: '市政协机关会议室',
    agenda: [firstStudy, { title: '研究机关党建和干部队伍建设', record: '会议听取汇报并研究决定有关事项。' }],
    decisions: [],
    turnout: 1,
    until: 'adopted',
  }))
  const officeCommittee = ['2026-03-10', '2026-07-20', '2026-10-26'].map((on, at): PlannedMeeting => ({
    kind: 'office_party_committee_meeting',
    unitId: units.of('office_party_committee'),
    title: `2026年第${at + 1}次机关党委会`,
    on,
    hour: 9,
    place: '机关党员活动室',
    chairId: officers.officePartyCommitteeSecretary.id,
    recorderId: officers.officeHead.id,
    by: 'party',
    adoptedBy: 'party',
    agenda: [
      firstStudy,
      { title: '研究支部考核和组织生活', record: '逐个支部面对面考核，对照标准和上期讲成绩、指不足。' },
    ],
    decisions: [],
    turnout: 1,
    until: 'adopted',
  }))
  return [...fortnights, ...monthly, ...study, ...steering, ...office, ...officeCommittee]
}

/** The cells of one branch meet every month; the second missed October. */
export function cellLife({ cells }: YearPlan): PlannedMeeting[] {
  return cells.flatMap((cell, at) =>
    months(11, 14)
      .filter((on) => at === 0 || !on.startsWith('2026-10'))
      .map((on): PlannedMeeting => ({
        kind: 'party_cell_meeting',
        unitId: cell.id,
        title: `${cell.name}会（${Number(on.slice(5, 7))}月）`,
        on,
        hour: 10 + at,
        place: '支部活动室',
        by: 'party',
        adoptedBy: 'party',
        chairId: cell.headId,
        recorderId: cell.headId,
        agenda: [{ title: '学习', record: '集体学习并交流。' }],
        decisions: [],
        turnout: 0.92,
        until: 'adopted',
      })),
  )
}

/** The organisation life of the five in-service branches, the functional branches, and the reading club. */
export function branchLife({ branches, functionalBranches, officers, units }: YearPlan): PlannedMeeting[] {
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
      { title: '学习', firstAgenda: true, studyText: '《中国共产党支部工作条例（试行）》', record: '集体学习并交流。' },
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
        agenda: [...record, { title: '审议支部季度工作安排', record: '逐条讨论，举手表决。' }],
        votes: true as const,
        measure: `${branch.name}第${Math.ceil(Number(on.slice(5, 7)) / 3)}季度学习贯彻措施`,
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
