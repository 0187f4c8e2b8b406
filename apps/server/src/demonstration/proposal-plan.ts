/** Handling units of the demonstration: real kinds of offices, invented people. */
export const handlingUnits = [
  '市民政局',
  '市交通运输局',
  '市教育局',
  '市生态环境局',
  '市农业农村局',
  '市卫生健康委',
] as const

export type HandlingUnitName = (typeof handlingUnits)[number]

/** How far a proposal of the demonstration has come. */
export type Stop =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'refused'
  | 'accepted'
  | 'handed_over'
  | 'objected'
  | 'replied'
  | 'rated'
  | 'closed'

export interface PlannedProposal {
  subject: string
  situation: string
  analysis: string
  suggestions: string
  category: string
  unit: HandlingUnitName
  coHandler?: HandlingUnitName
  class: 'A' | 'B' | 'C'
  promise?: string
  stop: Stop
}

const text = (where: string, what: string, why: string, how: string) => ({
  situation: `${where}${what}。走访的二十余户居民和五家单位都反映了这一情况，近两年没有明显改善。`,
  analysis: `${why}，有关部门职责交叉，缺少一家牵头，投入也没有列入年度计划。`,
  suggestions: `一、${how}，由主管部门牵头，年内完成。\n二、列入部门年度计划和预算，明确责任人。\n三、每半年向社会公布一次进展，请委员参加验收。`,
})

/** Proposals of the demonstration year, invented; the last ones are still on their way. */
export const plannedProposals: readonly PlannedProposal[] = [
  {
    subject: '增设社区嵌入式托育点',
    category: 'welfare',
    unit: '市民政局',
    coHandler: '市教育局',
    class: 'B',
    promise: '建成三十个社区托育点',
    stop: 'closed',
    ...text('城区', '三岁以下婴幼儿入托难', '小区配套用房没有移交', '利用社区闲置用房改造托育点'),
  },
  {
    subject: '优化老城区学校周边停车',
    category: 'city',
    unit: '市交通运输局',
    class: 'A',
    stop: 'closed',
    ...text('老城区', '上下学时段学校门口拥堵', '路内车位不足', '划定限时停车区并错峰放学'),
  },
  {
    subject: '完善农村小型供水管护',
    category: 'agriculture',
    unit: '市农业农村局',
    class: 'B',
    promise: '三个乡镇供水站实行专人管护',
    stop: 'closed',
    ...text('三个乡镇', '小型供水站时停时供', '管护没有专人', '建立县乡村三级管护'),
  },
  {
    subject: '保护沅江岸线湿地',
    category: 'environment',
    unit: '市生态环境局',
    class: 'A',
    stop: 'rated',
    ...text('沅江城区段', '岸线湿地被侵占', '岸线界桩不清', '勘界立桩并恢复植被'),
  },
  {
    subject: '加强青少年心理健康服务',
    category: 'education',
    unit: '市教育局',
    coHandler: '市卫生健康委',
    class: 'B',
    promise: '全市中小学配齐专兼职心理教师',
    stop: 'rated',
    ...text('中小学', '心理教师配备不足', '编制和培训跟不上', '县区统筹配备心理教师'),
  },
  {
    subject: '推进社区智慧养老服务',
    category: 'welfare',
    unit: '市民政局',
    class: 'C',
    promise: '完成二十个社区养老服务站改造',
    stop: 'rated',
    ...text('城区二十个社区', '独居老人助餐助急难', '服务站设备陈旧', '改造社区养老服务站'),
  },
  {
    subject: '支持油茶低产林改造',
    category: 'agriculture',
    unit: '市农业农村局',
    class: 'A',
    stop: 'closed',
    ...text('两县', '油茶低产林面积大', '苗木和技术服务不足', '分年改造低产林并统一供苗'),
  },
  {
    subject: '提升乡镇卫生院急救能力',
    category: 'health',
    unit: '市卫生健康委',
    class: 'B',
    promise: '十二个乡镇卫生院建成急救站',
    stop: 'replied',
    ...text('偏远乡镇', '院前急救半径过大', '急救站点布局不均', '依托乡镇卫生院建急救站'),
  },
  {
    subject: '整治城区夜间施工噪声',
    category: 'environment',
    unit: '市生态环境局',
    class: 'A',
    stop: 'replied',
    ...text('城区', '夜间施工噪声投诉集中', '夜间许可与监管脱节', '夜间许可公示并联合巡查'),
  },
  {
    subject: '打通城乡公交一体化线路',
    category: 'city',
    unit: '市交通运输局',
    class: 'B',
    promise: '开通四条城乡公交线路',
    stop: 'replied',
    ...text('城乡结合部', '群众换乘不便', '线路分属两家公司', '统一调度并开通直达线路'),
  },
  {
    subject: '规范校外托管机构管理',
    category: 'education',
    unit: '市教育局',
    class: 'A',
    stop: 'handed_over',
    ...text('学校周边', '托管机构食品安全隐患多', '备案与监管没有衔接', '建立备案名录并联合检查'),
  },
  {
    subject: '治理农田地膜残留',
    category: 'environment',
    unit: '市农业农村局',
    class: 'A',
    stop: 'handed_over',
    ...text('旱作区', '地膜回收率低', '回收网点不足', '布设回收网点并补贴加厚地膜'),
  },
  {
    subject: '建设城区残疾人无障碍通道',
    category: 'city',
    unit: '市民政局',
    class: 'A',
    stop: 'objected',
    ...text('城区主要路口', '盲道被占、坡道缺失', '改造没有统一标准', '按标准分段改造盲道坡道'),
  },
  {
    subject: '推广基层中医药适宜技术',
    category: 'health',
    unit: '市卫生健康委',
    class: 'A',
    stop: 'accepted',
    ...text('基层卫生机构', '中医适宜技术开展少', '人员培训不足', '分批培训乡村医生'),
  },
  {
    subject: '加密城区公共直饮水点',
    category: 'city',
    unit: '市民政局',
    class: 'A',
    stop: 'accepted',
    ...text('公园广场', '公共饮水点少', '没有管护单位', '在公园广场布设直饮水点'),
  },
  {
    subject: '完善社区婴幼儿托育服务',
    category: 'welfare',
    unit: '市民政局',
    class: 'A',
    stop: 'submitted',
    ...text('城区', '三岁以下婴幼儿入托难', '社区用房紧张', '利用社区闲置用房办托育'),
  },
  {
    subject: '缓解学校门口上下学拥堵',
    category: 'city',
    unit: '市交通运输局',
    class: 'A',
    stop: 'submitted',
    ...text('老城区', '上下学时段学校门口拥堵', '接送车辆集中', '错峰放学并设限时停车区'),
  },
  {
    subject: '解决本人单位职称评聘',
    category: 'other',
    unit: '市教育局',
    class: 'A',
    stop: 'refused',
    ...text('本单位', '职称指标少', '评聘比例偏低', '增加评聘指标'),
  },
  {
    subject: '扶持专精特新企业用工',
    category: 'economy',
    unit: '市民政局',
    class: 'A',
    stop: 'returned',
    ...text('工业园区', '技术工人难招', '校企合作不深', '订单培养技术工人'),
  },
  {
    subject: '改善农贸市场环境卫生',
    category: 'city',
    unit: '市民政局',
    class: 'A',
    stop: 'draft',
    ...text('三个农贸市场', '排水不畅', '改造资金分散', '分批改造排水'),
  },
]
