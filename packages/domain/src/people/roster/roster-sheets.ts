import { personColumns, unitColumns } from './person-columns.ts'
import type { RosterColumn, RosterSheet, RosterSheetKey } from './roster-sheet.ts'

const { name, phone, birthMonth, mark, rankNo, ...particulars } = personColumns

function unitColumn(
  key: string,
  zh: string,
  en: string,
  kinds: readonly string[],
  example: string,
  more: Partial<RosterColumn> = {},
): RosterColumn {
  return {
    key,
    title: { zh, en },
    kind: { is: 'unit', kinds },
    example,
    note: { zh: '请从下拉列表中选择', en: 'Choose from the list' },
    ...more,
  }
}

function fromColumn(zh: string, en: string, aliases: string[], note: { zh: string; en: string }): RosterColumn {
  return { key: 'from', title: { zh, en }, aliases, kind: { is: 'day' }, example: '2021-12-20', note }
}

const members: RosterSheet = {
  key: 'members',
  title: { zh: '委员', en: 'Members' },
  instruction: {
    zh: '填表说明：每行一位委员。带*的列必填。日期可写成 1975-08、1975.08 或 1975年8月。有同名同姓的，请填“区分标记”。示例行导入时自动跳过。',
    en: 'One member a row. Columns with * are required. Dates as 1975-08. Namesakes need a distinguishing mark. The example row is skipped.',
  },
  columns: [
    name,
    particulars.sex,
    birthMonth,
    particulars.ethnicity,
    particulars.affiliation,
    particulars.partyJoinedOn,
    particulars.education,
    particulars.employer,
    particulars.employerPost,
    phone,
    unitColumn('sectorId', '界别', 'Sector', ['sector'], '教育', { required: true, aliases: ['所属界别', '所在界别'] }),
    unitColumn('committeeId', '所在专委会', 'Special committee', ['special_committee'], '提案委员会', {
      aliases: ['专委会', '专门委员会', '所属专委会'],
    }),
    unitColumn('functionalBranchId', '履职党支部', 'Functional branch', ['functional_branch'], '', {
      aliases: ['所在履职党支部'],
    }),
    fromColumn('任委员日期', 'Member since', ['任委员时间', '当选日期', '增补日期'], {
      zh: '不填的，按本届开始之日计',
      en: 'Empty: the first day of the term',
    }),
    mark,
    rankNo,
  ],
}

const cadres: RosterSheet = {
  key: 'cadres',
  title: { zh: '干部', en: 'Cadres' },
  instruction: {
    zh: '填表说明：每行一位机关干部。带*的列必填。既是委员又是干部的，两张表都填，按手机号码或出生年月合为一人。示例行导入时自动跳过。',
    en: 'One cadre a row. Columns with * are required. A member who is also a cadre stands in both sheets and becomes one person by phone or month of birth.',
  },
  columns: [
    name,
    particulars.sex,
    birthMonth,
    particulars.ethnicity,
    particulars.affiliation,
    particulars.partyJoinedOn,
    particulars.education,
    particulars.employer,
    particulars.employerPost,
    phone,
    unitColumn('sectionId', '所在处室', 'Section', ['section', 'office', 'special_committee'], '办公室', {
      aliases: ['处室', '科室', '部门'],
    }),
    unitColumn('branchId', '所在党支部', 'Party branch', ['party_branch'], '机关第一党支部', {
      aliases: ['党支部', '组织关系所在支部', '支部'],
    }),
    fromColumn('到岗日期', 'In the office since', ['到岗时间', '调入日期'], {
      zh: '不填的，按导入当日计',
      en: 'Empty: the day of the import',
    }),
    mark,
    rankNo,
  ],
}

const [unitName, unitShortName, unitFrom, unitRank] = unitColumns('机关第一党支部', '一支部') as [
  RosterColumn,
  RosterColumn,
  RosterColumn,
  RosterColumn,
]

const partyOrganisations: RosterSheet = {
  key: 'party_organisations',
  title: { zh: '党组织', en: 'Party organisations' },
  instruction: {
    zh: '填表说明：每行一个党组织，先后不限。上级组织写全称，可以是本表中的另一行。履职党支部的上级是所在专委会。',
    en: 'One Party organisation a row, in any order. The superior may be another row of this sheet.',
  },
  columns: [
    unitName,
    {
      key: 'kind',
      title: { zh: '组织类别', en: 'Kind' },
      aliases: ['类别', '党组织类别'],
      kind: { is: 'choice', from: 'unitKinds' },
      required: true,
      example: '机关党支部',
      note: { zh: '请从下拉列表中选择', en: 'Choose from the list' },
    },
    {
      key: 'parent',
      title: { zh: '上级组织', en: 'Superior' },
      aliases: ['上级党组织', '隶属'],
      kind: { is: 'text', letters: 60 },
      example: '机关党委',
      note: { zh: '写全称；最上级不填', en: 'The full name; empty at the top' },
    },
    unitShortName,
    unitFrom,
    unitRank,
  ],
}

const posts: RosterSheet = {
  key: 'posts',
  title: { zh: '职务', en: 'Posts' },
  instruction: {
    zh: '填表说明：一人一职一行，一人多职写多行。人员须已在委员或干部名册中。权限由职务产生，请核对任免日期。示例行导入时自动跳过。',
    en: 'One post of one person a row. People must be in the roster. Rights follow from posts, so check the days.',
  },
  columns: [
    name,
    {
      key: 'unitId',
      title: { zh: '所在组织', en: 'Unit' },
      aliases: ['任职组织', '组织', '组织名称'],
      kind: { is: 'unit', kinds: 'all' },
      required: true,
      example: '提案委员会',
      note: { zh: '写全称', en: 'The full name' },
    },
    {
      key: 'kind',
      title: { zh: '职务名称', en: 'Post' },
      aliases: ['职务', '党内职务', '政协职务'],
      kind: { is: 'choice', from: 'postKinds' },
      required: true,
      example: '专委会主任',
      note: { zh: '请从下拉列表中选择', en: 'Choose from the list' },
    },
    {
      key: 'title',
      title: { zh: '职务全称', en: 'Full title' },
      kind: { is: 'text', letters: 60 },
      example: '提案委员会主任',
      note: { zh: '印在名单上的写法；可不填', en: 'As printed in lists; may stay empty' },
    },
    {
      ...fromColumn('任职日期', 'From', ['任职时间', '任职年月'], {
        zh: '只填到月的，按当月1日计',
        en: 'A month alone counts as its first day',
      }),
      required: true,
    },
    {
      key: 'until',
      title: { zh: '免职日期', en: 'Until' },
      aliases: ['免职时间', '离任日期', '离任时间'],
      kind: { is: 'day' },
      example: '',
      note: { zh: '现任的不填', en: 'Empty while it is held' },
    },
    phone,
    birthMonth,
    mark,
  ],
}

function unitSheet(key: RosterSheetKey, zh: string, en: string, example: string, shortExample: string): RosterSheet {
  return {
    key,
    title: { zh, en },
    instruction: {
      zh: `填表说明：每行一个${zh}。带*的列必填。示例行导入时自动跳过。`,
      en: 'One a row. Columns with * are required. The example row is skipped.',
    },
    columns: unitColumns(example, shortExample),
  }
}

/** The six sheets in which a committee comes in, with their columns in the template's order. */
export const rosterSheets: Record<RosterSheetKey, RosterSheet> = {
  members,
  cadres,
  party_organisations: partyOrganisations,
  posts,
  special_committees: unitSheet('special_committees', '专委会', 'Special committees', '提案委员会', '提案委'),
  sectors: unitSheet('sectors', '界别', 'Sectors', '教育', '教育界'),
}
