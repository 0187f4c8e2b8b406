import { ethnicities } from './ethnicities.ts'
import type { RosterColumn } from './roster-sheet.ts'

/** Columns about a person that members and cadres share; posts name a person by the first four. */
export const personColumns = {
  name: {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    aliases: ['委员姓名', '人员姓名', '干部姓名'],
    kind: { is: 'name' },
    required: true,
    example: '王芳',
    note: { zh: '只写姓名，不加职务或说明', en: 'The name only, without titles or remarks' },
  },
  phone: {
    key: 'phone',
    title: { zh: '手机号码', en: 'Phone' },
    aliases: ['手机', '手机号', '联系电话', '联系方式', '电话', '电话号码', '移动电话'],
    kind: { is: 'phone' },
    example: '13800138000',
    note: { zh: '11位手机号码；固定电话请带区号', en: 'A mobile of 11 digits, or a landline with its area code' },
  },
  birthMonth: {
    key: 'birthMonth',
    title: { zh: '出生年月', en: 'Month of birth' },
    aliases: ['出生日期', '出生时间', '生日'],
    kind: { is: 'month' },
    example: '1975-08',
    note: { zh: '如 1975-08、1975.08、1975年8月', en: 'For example 1975-08' },
  },
  mark: {
    key: 'mark',
    title: { zh: '区分标记', en: 'Distinguishing mark' },
    aliases: ['同名区分', '备注区分'],
    kind: { is: 'text', letters: 20 },
    example: '',
    note: { zh: '有同名同姓的人时填写，如“教育局”“女”', en: 'For namesakes, e.g. their unit' },
  },
  sex: {
    key: 'sex',
    title: { zh: '性别', en: 'Sex' },
    kind: { is: 'choice', from: ['男', '女'] },
    example: '女',
    note: { zh: '男或女', en: '男 or 女' },
  },
  ethnicity: {
    key: 'ethnicity',
    title: { zh: '民族', en: 'Ethnic group' },
    kind: { is: 'choice', from: ethnicities, open: true },
    example: '汉族',
    note: { zh: '如汉族、土家族', en: 'For example 汉族' },
  },
  affiliation: {
    key: 'affiliation',
    title: { zh: '政治面貌', en: 'Political affiliation' },
    aliases: ['党派', '政治面目', '所属党派'],
    kind: { is: 'choice', from: 'affiliations' },
    example: '中共党员',
    note: { zh: '请从下拉列表中选择', en: 'Choose from the list' },
  },
  partyJoinedOn: {
    key: 'partyJoinedOn',
    title: { zh: '加入党派时间', en: 'Joined the party on' },
    aliases: ['入党时间', '入党日期', '加入时间', '入党年月'],
    kind: { is: 'day' },
    example: '1998-07-01',
    note: { zh: '只填到月的，按当月1日计', en: 'A month alone counts as its first day' },
  },
  education: {
    key: 'education',
    title: { zh: '学历', en: 'Education' },
    aliases: ['文化程度', '最高学历'],
    kind: {
      is: 'choice',
      from: ['博士研究生', '硕士研究生', '大学', '大专', '中专', '高中', '初中及以下'],
      open: true,
    },
    example: '大学',
    note: { zh: '最高学历', en: 'The highest degree' },
  },
  employer: {
    key: 'employer',
    title: { zh: '工作单位', en: 'Employer' },
    aliases: ['单位', '所在单位'],
    kind: { is: 'text', letters: 80 },
    example: '某市第一中学',
    note: { zh: '单位全称', en: 'The full name' },
  },
  employerPost: {
    key: 'employerPost',
    title: { zh: '单位职务', en: 'Post with the employer' },
    aliases: ['职务', '职务职称', '行政职务', '单位及职务', '工作单位及职务'],
    kind: { is: 'text', letters: 80 },
    example: '副校长',
    note: { zh: '在本单位的职务，不是政协职务', en: 'The post with the employer, not in the CPPCC' },
  },
  rankNo: {
    key: 'rankNo',
    title: { zh: '排序号', en: 'Order' },
    aliases: ['排序', '领导排序'],
    kind: { is: 'integer' },
    example: '120',
    note: { zh: '名单按此排列，小的在前；可不填', en: 'Lists follow it, small numbers first; may stay empty' },
  },
} satisfies Record<string, RosterColumn>

/** Columns of a unit: special committees, sectors, Party organisations. */
export function unitColumns(example: string, shortExample: string): RosterColumn[] {
  return [
    {
      key: 'name',
      title: { zh: '名称', en: 'Name' },
      aliases: ['全称', '组织名称', '党组织名称', '专委会名称', '专门委员会', '界别', '界别名称'],
      kind: { is: 'text', letters: 60 },
      required: true,
      example,
      note: { zh: '正式全称', en: 'The full official name' },
    },
    {
      key: 'shortName',
      title: { zh: '简称', en: 'Short name' },
      kind: { is: 'text', letters: 20 },
      example: shortExample,
      note: { zh: '可不填', en: 'May stay empty' },
    },
    {
      key: 'from',
      title: { zh: '成立日期', en: 'Set up on' },
      aliases: ['成立时间', '设立日期', '设立时间'],
      kind: { is: 'day' },
      required: true,
      example: '2021-12-20',
      note: { zh: '只填到月的，按当月1日计', en: 'A month alone counts as its first day' },
    },
    personColumns.rankNo,
  ]
}
