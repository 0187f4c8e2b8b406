// Invented minutes, sheet and method page for the tests of the prints.
import { committee, names, record } from './samples.ts'
import type { CircularPaper, MemberSheet, MethodPage, Minutes, SheetNode } from './templates.ts'

const paragraph =
  '会议认为，持续优化营商环境是推动高质量发展的重要抓手。要坚持问题导向，围绕“高效办成一件事”，聚焦企业反映集中的融资难、用工难、审批环节多等问题，深入开展专项民主监督，推动有关部门拿出务实管用的举措；要发挥委员主体作用，组织各界别委员深入园区、企业开展走访调研，形成一批有情况、有分析、有建议的高质量成果。'

const agenda: Minutes['agenda'] = [
  {
    title: '学习贯彻习近平总书记关于加强和改进人民政协工作的重要思想（第一议题）',
    discussion: [paragraph, '与会同志结合工作实际作了交流发言。#panic("x") *强调* _不作标记_ $x^2$'],
    resolution: '把学习成果转化为履职实效，由委员学习联络委员会牵头制订全年学习计划。',
  },
  {
    title: '审议《市政协2026年度协商计划（草案）》',
    discussion: [paragraph, paragraph],
    resolution: '原则同意，按程序报市委审定后组织实施。',
  },
  {
    title: '听取“改善生态环境”专项民主监督进展情况汇报',
    discussion: [paragraph],
    resolution: '对交办的14个问题逐项复查，六月底前向常委会会议报告。',
  },
]

const kept: Minutes = {
  form: 'record',
  record,
  issuer: committee,
  number: 'HY-2026-0031',
  series: '主席会议记录',
  title: '政协第八届常德市委员会\n第四十一次主席会议记录',
  meeting: '市政协八届四十一次主席会议',
  meetingKind: '主席会议',
  date: '2026-03-05',
  start: '09:00',
  end: '11:30',
  place: '市政协机关五楼会议室',
  convenor: '李建国',
  host: '李建国',
  recorder: '陈骉',
  attendance: {
    due: 12,
    present: 9,
    onLeave: 2,
    absent: 0,
    officialTrip: 1,
    late: 1,
    groups: [
      { label: '出席', names: names(0, 9) },
      { label: '请假', names: names(20, 2) },
      { label: '公出', names: names(31, 1) },
      { label: '列席', names: names(40, 24) },
    ],
  },
  agenda,
  decisions: [
    { text: '印发年度协商计划并分解任务', owner: '办公室', due: '2026-03-20' },
    {
      text: '组织委员赴常德经济技术开发区开展“进园区、看变化、话发展”活动',
      owner: '经济科技委员会',
      due: '2026-04-15',
    },
    { text: '建立承诺事项台账，每半年复查一次', owner: '提案委员会' },
  ],
  stamps: [{ kind: '补录', by: '陈骉', on: '2026-03-09', reason: '会议当日停电，按纸质记录补录' }],
}

export function minutes(form: Minutes['form']): Minutes {
  if (form === 'record') return kept
  return {
    ...kept,
    form,
    number: '〔2026〕8号',
    series: '主席会议纪要',
    title: '政协第八届常德市委员会\n第四十一次主席会议纪要',
    adoption: { by: '市政协八届四十二次主席会议', on: '2026-03-19' },
    stamps: [],
  }
}

function leaf(number: string, title: string, value: string | null, formula: string, records?: number): SheetNode {
  return { number, title, value, formula, clause: '《委员履职考核办法》第十二条第（二）项', records }
}

const attendanceItems: SheetNode[] = [
  leaf('1.1', '全体会议', '20', '应到6个半天，实到6个半天，全勤计20分', 6),
  {
    ...leaf('1.2', '常务委员会会议', '17.5', '应到5次，实到4次、请假1次；每次3.5分，请假不计分不扣分', 5),
    notes: ['2026年3月5日请假：已经主席批准', '任常委自2025年12月22日起，此前会议不计入'],
  },
  {
    ...leaf('1.3', '专门委员会活动', '10', '参加5次，每次2.5分，封顶10分', 5),
    notes: ['实得12.5分，封顶后计10分'],
  },
]

const performanceItems: SheetNode[] = [
  {
    number: '2.1',
    title: '提案',
    value: '24',
    formula: '立案提案得分与联名提案得分取高者，再加优秀提案加分',
    records: 3,
    clause: '第九条第（一）项',
    children: [
      leaf('2.1.1', '第一提案人', '15', '立案1件，计15分', 1),
      leaf('2.1.2', '联名提案', '5', '联名2件，只计一次', 2),
      leaf('2.1.3', '优秀提案加分', '9', '年度优秀提案1件', 1),
    ],
  },
  leaf('2.2', '社情民意信息', '15', '采用3条，首条10分，第2条起每条加3分，封顶15分', 3),
  leaf('2.3', '委员工作室值班', null, '本年度尚无值班记录'),
  {
    ...leaf('2.4', '学习培训', null, ''),
    notes: ['数据由委员学习联络委员会录入，截止日期2026年12月10日'],
  },
]

export const memberSheet: MemberSheet = {
  record,
  committee,
  title: '政协委员年度履职考核表',
  period: '2025—2026会议年度（2025年12月20日至2026年12月18日）',
  member: {
    name: '王䶮',
    sector: '医药卫生界',
    committee: '教科卫体和文史委员会',
    posts: ['常德市第一人民医院心血管内科主任医师', '市政协常务委员'],
  },
  scheme: { title: '政协常德市委员会委员履职“双考”办法（试行）', version: '2026年第1版' },
  total: '86.5',
  status: 'draft',
  items: [
    {
      number: '一',
      title: '考勤',
      value: '47.5',
      formula: '以下各项相加，最高50分',
      clause: '第八条',
      records: 16,
      children: attendanceItems,
    },
    {
      number: '二',
      title: '考绩',
      value: '39',
      formula: '以下各项相加，最高50分',
      clause: '第九条',
      records: 7,
      children: performanceItems,
    },
  ],
}

const pillars = [
  [
    'C',
    '一个中心：坚持党的全面领导',
    '夯实党的建设责任体系',
    '双周碰头会 向市委请示报告 决策部署落实 党建工作领导小组 机关党建与履职党建 四级组织体系 四强党支部 履职党支部 党内联党外 两个全覆盖',
  ],
  [
    'T',
    '两支队伍：委员和机关干部',
    '完善政协履职组织保障',
    '第一议题 四类学习 学宣研考 内部管理制度 责任清单与年度要点 委员“双考” “两力两率” 三项机制 月提示、季考核 干部平时考核 监督检查 年度评估通报',
  ],
  [
    'I',
    '三个融入：释放党建引领动能',
    '党建与业务工作相互促进',
    '融入重点履职 联系走访 邀请党外人士协商 民族宗教界走访视察 委员工作室、能人工作室',
  ],
  [
    'G',
    '四个目标：正风强基提能高效',
    '促进政协履职提质增效',
    '清廉建设 揭榜领题、走找想促 组织生活 比比看、督促改、客观评 中青年干部读书会 走亲连心、党建联建 十访十问 专项民主监督 社情民意信息 政协云与招商引资 提案',
  ],
] as const

export const methodPage: MethodPage = {
  record,
  committee,
  title: '“1234”工作法运行一览',
  from: '2025-12-20',
  asOf: '2026-03-31',
  pillars: pillars.map(([code, title, aim, measures]) => ({
    title,
    aim,
    measures: measures.split(' ').map((measure, i) => ({
      code: `${code}${i + 1}`,
      title: measure,
      state: i % 4 === 3 ? '筹备中' : '运行中',
      indicators: [
        { title: '本年度召开次数／应召开次数', value: i % 4 === 3 ? null : `${i + 2}/${i + 4}`, unit: '次' },
        { title: '形成任务按期办结率', value: i % 3 === 0 ? null : '92.3', unit: '%' },
      ],
    })),
  })),
}

export const circular: CircularPaper = {
  record: { code: 'TB-0001', printedOn: '2026-12-30' },
  issuer: '政协常德市委员会办公室',
  number: '常协办发〔2026〕18号',
  title: '关于2026年度委员考勤考绩“双考”结果的通报',
  recipients: ['各专门委员会', '各界别', '各区县（市）政协'],
  paragraphs: [
    {
      level: 'text',
      text: '根据《委员考勤考绩“双考”办法》，对2025年12月25日至2026年12月24日的履职情况进行了考核。考核结果已先行告知本人，经2026年12月28日八届第四十次主席会议审定，现通报如下。',
    },
    { level: 'heading', text: '一、总体情况' },
    {
      level: 'text',
      text: '本次考核420人：优秀63人，称职321人，基本称职20人，不称职4人，不评等次12人。考核期间收到异议3件，均已核实答复。',
    },
    { level: 'heading', text: '二、优秀等次名单' },
    { level: 'text', text: '按职务次序排列，不分先后。' },
    {
      level: 'names',
      text: '',
      names: Array.from({ length: 63 }, (_, at) => ['王伟', '李建国', '欧阳晓红'][at % 3] ?? ''),
    },
    { level: 'text', text: '希望大家珍惜荣誉，依章履职，不断提高履职质量。' },
  ],
  signedOn: '2026-12-30',
  copies: ['市委办公室', '市人大常委会办公室', '市政府办公室'],
}
