import type { Deadline } from '@tongxin/domain/workflow/deadline'
import type { Role } from '@tongxin/domain/access/role'
import { testProposalDeadlines, testProposalRules } from './proposal-rules.ts'
import type { FactKind, MeetingKind, Pack, PostKind, ResultKind, UnitKind } from '@tongxin/domain/pack/pack'

const named = (zh: string) => ({ zh, en: zh })

function unitKind(key: string, axis: UnitKind['axis'], parents: string[], more: Partial<UnitKind> = {}): UnitKind {
  return { key, name: named(key), axis, parents, organisationLife: axis === 'party', ...more }
}

function postKind(key: string, zh: string, unitKinds: string[], order: number, roles: Role[]): PostKind {
  return { key, name: named(zh), unitKinds, order, roles }
}

function meetingKind(key: string, zh: string, more: Partial<MeetingKind>): MeetingKind {
  return {
    key,
    name: named(zh),
    group: 'activity',
    basis: [],
    convenedBy: ['committee'],
    due: {},
    firstAgendaRequired: false,
    halfDays: 1,
    leaveApprovers: [],
    minutesAdopters: [],
    recorderMayAdopt: true,
    numbering: 'none',
    partyInternal: false,
    ...more,
  }
}

const choice = (key: string, keys: string[]) => ({
  key,
  name: named(key),
  type: 'choice' as const,
  choices: keys.map((one) => ({ key: one, name: named(one) })),
  required: true,
})

function factKind(key: string, subject: FactKind['subject'], more: Partial<FactKind> = {}): FactKind {
  return { key, name: named(key), subject, basis: [], attributes: [], ...more }
}

const points = { key: 'points', name: named('得分'), type: 'number' as const, required: true }
const number = { key: 'number', name: named('票数'), type: 'number' as const, required: true }

const factKinds: FactKind[] = [
  factKind('branch_life', 'branch'),
  factKind('branch_task', 'branch'),
  factKind('branch_problem', 'branch', {
    recordedBy: ['branch_officer', 'office_party_committee'],
    attributes: [choice('outcome', ['verified', 'open'])],
  }),
  factKind('branch_ballots', 'branch', {
    recordedBy: ['office_party_committee'],
    attributes: [choice('answer', ['satisfied', 'dissatisfied']), number],
  }),
  factKind('branch_rating', 'branch', {
    recordedBy: ['office_party_committee'],
    attributes: [choice('what', ['strength', 'evaluation']), points],
  }),
  factKind('cadre_summary', 'cadre', { recordedBy: ['self'] }),
  factKind('cadre_review', 'cadre', {
    recordedBy: ['personnel'],
    attributes: [choice('grade', ['good', 'fairly_good', 'fair', 'poor'])],
  }),
  factKind('cadre_quarter', 'cadre', { attributes: [choice('grade', ['好', '较好', '一般', '较差'])] }),
]

const rectificationDeadlines: Deadline[] = ['measures', 'result', 'recheck', 'evaluation'].map((step) => ({
  key: `rectification_${step}`,
  name: named(step),
  count: 5,
  unit: 'working_days',
  warning: 2,
  basis: [],
}))

const proposal: ResultKind = {
  key: 'proposal',
  name: named('提案'),
  basis: [],
  attributes: [
    { key: 'accepted', name: named('立案'), type: 'boolean', required: true },
    {
      key: 'role',
      name: named('身份'),
      type: 'choice',
      choices: ['lead', 'joint'].map((key) => ({ key, name: named(key) })),
      required: false,
    },
    { key: 'copies', name: named('件数'), type: 'number', required: false },
  ],
}

/** A small rule pack of invented rules: every switch of a meeting kind is used by one kind at least. */
export const testPack: Pack = {
  id: 'test',
  version: 'test-1',
  title: 'Rules of the tests',
  basis: [],
  affiliations: [
    { key: 'cpc', name: named('中共党员') },
    { key: 'none', name: named('无党派') },
  ],
  unitKinds: [
    unitKind('committee', 'cppcc', []),
    unitKind('standing_committee', 'cppcc', ['committee'], { byPostsOnly: true }),
    unitKind('chairpersons', 'cppcc', ['committee'], { byPostsOnly: true }),
    unitKind('special_committee', 'cppcc', ['committee']),
    unitKind('sector', 'cppcc', ['committee']),
    unitKind('party_group', 'party', [], { byPostsOnly: true, partyLevel: 1 }),
    unitKind('office_party_committee', 'party', ['party_group'], { byPostsOnly: true, partyLevel: 3 }),
    unitKind('party_branch', 'party', ['office_party_committee'], {
      slot: 'party_branch',
      partyLevel: 4,
      shapes: [{ key: 'with_committee', postKinds: ['branch_committee_member'], unitKinds: [] }],
    }),
    unitKind('functional_branch', 'functional', [], { slot: 'functional_branch' }),
    unitKind('party', 'outside', []),
    unitKind('handling_unit', 'outside', []),
  ],
  postKinds: [
    postKind('chair', '主席', ['chairpersons'], 1, ['leader']),
    postKind('vice_chair', '副主席', ['chairpersons'], 2, ['leader']),
    postKind('secretary_general', '秘书长', ['chairpersons'], 3, ['secretary_general']),
    postKind('standing_member', '常务委员', ['standing_committee'], 10, []),
    postKind('committee_director', '专委会主任', ['special_committee'], 20, ['committee_clerk']),
    postKind('study_liaison_clerk', '委员联络委干部', ['committee'], 30, ['study_liaison']),
    postKind('office_clerk', '办公室干部', ['committee'], 31, ['office_clerk']),
    postKind('personnel_clerk', '政工科干部', ['committee'], 32, ['personnel']),
    postKind('discipline_member', '纪检监察组成员', ['committee'], 33, ['discipline']),
    postKind('party_committee_member', '机关党委委员', ['office_party_committee'], 40, ['office_party_committee']),
    postKind('branch_secretary', '支部书记', ['party_branch', 'functional_branch'], 50, ['branch_officer']),
    postKind('proposal_head', '提案委主任', ['special_committee'], 21, ['proposal_committee', 'committee_clerk']),
    postKind('sector_convenor', '界别召集人', ['sector'], 60, ['proposing_body']),
    postKind('seal_holder', '党派用印人', ['party'], 61, ['proposing_body']),
    postKind('handling_leader', '承办单位负责人', ['handling_unit'], 62, ['handling_unit']),
    postKind('handling_officer', '承办单位经办人', ['handling_unit'], 63, ['handling_unit']),
    postKind('branch_committee_member', '支部委员', ['party_branch'], 51, ['branch_officer']),
  ],
  meetingKinds: [
    meetingKind('plenary', '全体会议', {
      group: 'plenary',
      due: { members: true },
      halfDays: 6,
      attendedShare: '2/3',
      leaveApprovers: ['chair', 'secretary_general'],
      minutesAdopters: ['secretary_general'],
      numbering: 'duty_year',
    }),
    meetingKind('standing', '常务委员会会议', {
      group: 'standing',
      convenedBy: ['standing_committee'],
      due: { unit: true },
      firstAgendaRequired: true,
      leaveApprovers: ['secretary_general'],
      recorderMayAdopt: false,
      numbering: 'duty_year',
    }),
    meetingKind('committee_activity', '专委会活动', {
      group: 'committee',
      convenedBy: ['special_committee'],
      due: { unit: true },
    }),
    meetingKind('party_committee_meeting', '机关党委会', {
      group: 'office_party',
      convenedBy: ['office_party_committee'],
      partyInternal: true,
    }),
    meetingKind('party_group_meeting', '党组会议', {
      group: 'party_group',
      convenedBy: ['party_group'],
      partyInternal: true,
    }),
    meetingKind('touch_base', '双周碰头会', { group: 'coordination', numbering: 'fortnight' }),
    meetingKind('branch_meeting', '支部党员大会', {
      group: 'branch',
      convenedBy: ['party_branch'],
      due: { unit: true },
      minutesAdopters: ['branch_secretary'],
      numbering: 'duty_year',
      partyInternal: true,
      voting: { by: { law: 'branch_general' }, matters: [] },
    }),
  ],
  resultKinds: [proposal],
  factKinds,
  sectors: [],
  specialCommittees: [],
  method: { title: '1234', pillars: [] },
  indicators: [],
  factMapping: [
    { event: 'minutes.adopted', meetingKinds: [], meetingGroups: [], factKind: 'attendance' },
    { event: 'attendance.corrected', meetingKinds: [], meetingGroups: [], factKind: 'attendance' },
    { event: 'result.recorded', meetingKinds: [], meetingGroups: [], factKind: '$resultKind' },
    { event: 'result.withdrawn', meetingKinds: [], meetingGroups: [], factKind: '$resultKind' },
    { event: 'proposal.counted', meetingKinds: [], meetingGroups: [], factKind: 'proposal' },
    { event: 'proposal.uncounted', meetingKinds: [], meetingGroups: [], factKind: 'proposal' },
    ...(['minutes.adopted', 'attendance.corrected'] as const).map((event) => ({
      event,
      meetingKinds: [],
      meetingGroups: ['branch'],
      factKind: 'branch_life',
      subject: 'branch' as const,
    })),
    ...(['decision.carried_out', 'decision.overdue'] as const).map((event) => ({
      event,
      meetingKinds: [],
      meetingGroups: ['branch', 'coordination'],
      factKind: 'branch_task',
      subject: 'branch' as const,
    })),
    ...(['round.adopted', 'sheet.corrected'] as const).map((event) => ({
      event,
      meetingKinds: [],
      meetingGroups: [],
      schemes: ['cadre-quarter'],
      factKind: 'cadre_quarter',
    })),
  ],
  schemes: [],
  proposals: testProposalRules,
  deadlines: [...testProposalDeadlines, ...rectificationDeadlines],
  calendar: {
    basis: [],
    holidays: [{ name: '清明节', from: '2026-04-04', through: '2026-04-06' }],
    makeUpDays: [],
  },
  relief: {
    complaints: { basis: [{ document: '整治形式主义为基层减负若干规定' }], workingDays: 10 },
    norm: {
      version: '2026.1',
      inForceFrom: '2026-01-01',
      basis: [{ document: '整治形式主义为基层减负若干规定', clause: '第三条' }],
      audience: [named('委员')],
      purposes: [named('会议')],
      notRequired: [named('不考核登录次数')],
      equalWays: [named('纸质同等')],
    },
  },
}
