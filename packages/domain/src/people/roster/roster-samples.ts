// A small committee for the tests of the roster.
import type { RosterContext } from './roster-context.ts'

export const context: RosterContext = {
  today: '2026-03-05',
  affiliations: [
    { key: 'cpc', name: '中共党员' },
    { key: 'cdl', name: '民盟' },
    { key: 'masses', name: '群众' },
  ],
  unitKinds: [
    { key: 'special_committee', name: '专门委员会', axis: 'cppcc', parents: ['cppcc_committee'] },
    { key: 'sector', name: '界别', axis: 'cppcc', parents: ['cppcc_committee'] },
    { key: 'party_group', name: '政协党组', axis: 'party', parents: [] },
    { key: 'office_party_committee', name: '机关党委', axis: 'party', parents: ['party_group'] },
    { key: 'party_branch', name: '机关党支部', axis: 'party', parents: ['office_party_committee'], slot: 'branch' },
  ],
  postKinds: [
    { key: 'committee_head', name: '专委会主任', unitKinds: ['special_committee'] },
    { key: 'branch_secretary', name: '支部书记', unitKinds: ['party_branch'] },
  ],
  units: [
    { id: 'u1', kind: 'sector', name: '教育', shortName: null },
    { id: 'u2', kind: 'sector', name: '医药卫生', shortName: null },
    { id: 'u3', kind: 'special_committee', name: '提案委员会', shortName: '提案委' },
    { id: 'u4', kind: 'functional_branch', name: '提案委员会履职党支部', shortName: null },
    { id: 'u5', kind: 'party_branch', name: '机关第一党支部', shortName: null },
    { id: 'u6', kind: 'party_branch', name: '机关第二党支部', shortName: null },
    { id: 'u7', kind: 'special_committee', name: '经济委员会', shortName: null },
  ],
  people: [
    {
      id: 'p1',
      name: '李建国',
      phone: '13900139000',
      birthMonth: '1965-08',
      mark: null,
      sectorId: 'u1',
      belongs: [
        { unitId: 'u3', isHome: true },
        { unitId: 'u5', isHome: false },
      ],
    },
    { id: 'p2', name: '张伟', phone: '13700137001', birthMonth: '1970-01', mark: '教育局' },
    { id: 'p3', name: '张伟', phone: '13700137002', birthMonth: '1981-02', mark: '一医院' },
  ],
}
