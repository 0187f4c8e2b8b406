import { clauseName } from '@tongxin/domain/library/parse-rule'

/** An invented internal rule of the demonstration: real in its kind, invented in every word, and it says so. */
export interface PlannedRule {
  title: string
  /** Who issued it, by the kind of the unit. */
  unit: 'office_party_group' | 'office_party_committee'
  from: string
  documentNumber: string
  /** What the rule governs, in its first clause. */
  about: string
  clauses: readonly string[]
  links?: ReadonlyArray<{ targetKind: 'meeting_kind' | 'post_kind'; targetKey: string; clause?: number }>
}

const invented = '本制度为演示而虚构，仅供试用平台，不作为任何单位的工作依据。'

/** The text as it would be pasted: preamble, chapters, numbered clauses. */
export function textOf({ about, clauses }: PlannedRule): string {
  const numbered = [
    `为规范${about}，结合机关实际，制定本制度。`,
    ...clauses,
    '本制度由制发单位负责解释，自印发之日起施行。',
  ].map((wording, at) => `${clauseName(at + 1)}　${wording}`)
  return [
    invented,
    '第一章　总则',
    numbered[0],
    '第二章　主要内容',
    ...numbered.slice(1, -1),
    '第三章　附则',
    numbered.at(-1),
  ].join('\n')
}

const rule = (
  title: string,
  about: string,
  from: string,
  number: string,
  clauses: readonly string[],
  more: Partial<PlannedRule> = {},
): PlannedRule => ({
  title,
  about,
  from,
  documentNumber: number,
  unit: 'office_party_group',
  clauses,
  ...more,
})

/** The fifteen internal rules (内部管理制度15条) that the leading group of the office revised or made. */
export const plannedRules: readonly PlannedRule[] = [
  rule(
    '党的建设工作领导小组议事规则',
    '党的建设工作领导小组议事',
    '2023-03-01',
    '机关党组发〔2023〕1号',
    [
      '领导小组会议一般每季度召开一次，由组长召集并主持；遇重要事项可随时召开。',
      '会议第一项议题为学习，学习内容由领导小组办公室提出。',
      '会议应当有半数以上成员到会方可召开；讨论决定事项，应当充分发表意见，组长末位表态。',
      '会议决定的事项形成纪要，逐项明确责任人和完成时限，下次会议报告落实情况。',
    ],
    { links: [{ targetKind: 'meeting_kind', targetKey: 'steering_meeting' }] },
  ),
  rule('机关党组会议议事规则', '机关党组会议的召开和议事', '2023-03-01', '机关党组发〔2023〕2号', [
    '机关党组会议一般每月召开一次，必须有半数以上党组成员到会方能举行。',
    '会议实行第一议题制度，首先学习上级最新部署要求。',
    '会议议题由党组书记提出，或者由党组成员提出建议、党组书记综合考虑后确定。',
    '涉及党组成员本人及其亲属的议题，本人应当回避。',
  ]),
  rule(
    '双周碰头会制度',
    '党组班子（扩大）双周碰头会',
    '2023-04-01',
    '机关党组发〔2023〕3号',
    [
      '碰头会每两周召开一次，由政协党组书记或其委托的同志主持，研究年度履职任务和月工作安排的推进落实。',
      '上次会议未办结的事项，自动列入本次会议。',
      '会议议定事项由办公室在两个工作日内分解到责任单位和责任人。',
    ],
    { links: [{ targetKind: 'meeting_kind', targetKey: 'biweekly' }] },
  ),
  rule('第一议题学习制度', '重要会议的第一议题学习', '2023-04-01', '机关党组发〔2023〕4号', [
    '应设第一议题的会议，未安排学习内容的不得进入其他议题。',
    '学习后应当结合工作提出落实措施，明确责任人，并在后续会议报告落实情况。',
  ]),
  rule('会议管理制度', '机关各类会议的管理', '2023-05-01', '机关党组发〔2023〕5号', [
    '会议通知一般提前三日发出，写明时间、地点、议题和出席范围。',
    '因病、因事不能出席的，应当按会议类别向批准人请假。',
    '会议记录当场完成，会后五个工作日内审定；确需补录的，注明补录人、时间和原因。',
    '坚持少开会、开短会，能合并的合并召开。',
  ]),
  rule('公文处理制度', '机关公文处理', '2023-05-01', '机关党组发〔2023〕6号', [
    '公文格式执行党政机关公文格式国家标准。',
    '请示应当一文一事，附联系人和电话。',
    '涉密公文按保密规定办理，不得在本平台存储、处理。',
  ]),
  rule('请示报告制度', '向上级请示报告工作', '2023-06-01', '机关党组发〔2023〕7号', [
    '重大事项应当事前请示、事后报告，不得以报告代替请示。',
    '突发重大情况在两小时内先行口头报告，随后补报书面材料。',
  ]),
  rule('督查督办制度', '会议决定和领导交办事项的督办', '2023-06-01', '机关党组发〔2023〕8号', [
    '督办事项实行清单管理，写明事项、责任人、时限和依据。',
    '逾期未办结的，责任人说明原因并提出完成时间；确需延期的，经交办人同意。',
    '督办不得要求基层重复报送已有记录的材料。',
  ]),
  rule('委员联络服务制度', '委员联络服务', '2023-07-01', '机关党组发〔2023〕9号', [
    '专委会主任、副主任每年走访所联系委员不少于一次，听取意见并如实记录。',
    '委员反映的意见建议，三个工作日内转有关单位，并向委员反馈。',
  ]),
  rule('调查研究制度', '机关调查研究工作', '2023-07-01', '机关党组发〔2023〕10号', [
    '政协党组和机关党组成员每人每年牵头一项以上调研课题。',
    '调研轻车简从，不增加基层负担；调研报告应当反映真实情况。',
  ]),
  rule('干部平时考核制度', '机关干部平时考核', '2023-09-01', '机关党组发〔2023〕11号', [
    '平时考核按季度进行，由本人小结、主管领导评鉴、政工科汇总、机关党组审定。',
    '结果分为好、较好、一般、较差四个等次，“好”等次的比例按规定掌握。',
  ]),
  rule(
    '党支部工作考核制度',
    '党支部“月提示、季考核”',
    '2023-09-01',
    '机关党委发〔2023〕3号',
    [
      '机关党委每月一日前向各党支部提示当月应做事项。',
      '每季度依据平台记录形成考核表，与支部面对面核对，由支部书记签字确认。',
      '考核对照标准和本支部上季度情况，不排名次。',
    ],
    { unit: 'office_party_committee', links: [{ targetKind: 'post_kind', targetKey: 'branch_secretary', clause: 3 }] },
  ),
  rule('财务管理制度', '机关财务管理', '2023-10-01', '机关党组发〔2023〕13号', [
    '预算内支出由分管领导审批，大额支出由机关党组会议集体研究。',
    '公务接待、差旅、会议费用严格执行标准，按月公开。',
  ]),
  rule('公务用车和办公用房管理制度', '公务用车和办公用房管理', '2023-10-01', '机关党组发〔2023〕14号', [
    '公务用车统一调度，不得公车私用。',
    '办公用房按标准配置，职务变动后一个月内调整到位。',
  ]),
  rule('保密工作制度', '机关保密工作', '2023-11-01', '机关党组发〔2023〕15号', [
    '涉密文件由专人保管，不得通过互联网传输。',
    '发现泄密或者可能泄密的情况，应当立即报告并采取补救措施。',
  ]),
]

/** Changed once: the notice now goes out five days before, and what is repeated is dropped. */
export const revisedRule = {
  title: '会议管理制度',
  from: '2025-03-01',
  documentNumber: '机关党组发〔2025〕2号',
  before: '一般提前三日发出',
  after: '一般提前五日发出，紧急会议除外',
}

/** Repealed when it had become part of another: the count of rules in force leaves it out. */
export const repealedRule: PlannedRule & { until: string; reason: string } = {
  ...rule('机关考勤管理暂行办法', '机关日常考勤', '2022-02-01', '机关党组发〔2022〕3号', [
    '工作人员按时到岗，因公外出应当告知。',
    '请假一日以内由科室负责人批准，一日以上由分管领导批准。',
  ]),
  until: '2023-09-01',
  reason: '主要内容并入《干部平时考核制度》，考勤打卡要求取消',
}
