import { describe, expect, it, test } from 'vitest'
import { checkSchemeText } from './check-scheme-text.ts'
import { printFault } from './fault.ts'

const good = `编号: example
名称: 示例办法
对象: 委员
依据: [{ 文件: 示例 }]
取材:
  职务: [{ 键: standing_member, 名称: 常务委员, 英文: Standing member }]
  台账:
    - 键: report
      名称: 调研报告
      英文: Report
      属性:
        - { 键: level, 名称: 层级, 英文: Level, 类型: 选项, 选项: [{ 键: city, 名称: 市级, 英文: City }, { 键: province, 名称: 省级, 英文: Province }] }
        - { 键: pages, 名称: 页数, 英文: Pages, 类型: 数字 }
        - { 键: joint, 名称: 合写, 英文: Joint, 类型: 是否, 必填: true }
取数: { 小数位: 1, 舍入: 四舍五入 }
共用上限: [{ 编号: both, 名称: 合计, 上限: 20 }]
评分:
  编号: total
  项: 总分
  求和:
    - 编号: reports
      项: 报告
      仅限: [standing_member]
      共用上限: both
      每次: { 台账: [report], 条件: { joint: { 是: [false] } }, 分档: { 属性: level, 分值: { city: 5, province: 8 } }, 从第: 2 }
    - 编号: pages
      项: 页数
      量: { 合计: { 台账: [report], 属性: pages } }
      计分: { 分段: { 档: [{ 不低于: 20, 得分: 5 }, { 不低于: 10, 得分: 3 }] } }
    - 编号: bonus
      项: 奖励
      当: { 某项: pages, 不低于: 3 }
      则: { 编号: yes, 项: 页数多, 基础分: 2 }
      否则: { 编号: no, 项: 页数少, 基础分: 0 }
    - 编号: average
      项: 平均
      平均: { 项目: [{ 编号: one, 项: 一, 基础分: 2 }, { 编号: two, 项: 二, 基础分: 4 }], 权重: [1, 3] }
    - 编号: parts
      项: 分季
      分期: { 每: 季, 合计: 求和, 项目: { 编号: quarter, 项: 本季, 每次: { 台账: [report], 得分: 1 } } }
基本要求: [{ 名称: 有报告, 台账: [report] }]
等次: [{ 名称: 优秀, 不低于: 10 }, { 名称: 合格, 不低于: 0 }]
名额: [{ 等次: 优秀, 比例: 1/3, 基数: 参评, 取整: 舍去, 择优: { 依次: [pages], 并列: 会议定 } }]
一票否决: [{ 名称: 合写过多, 情形: { 台账: [report], 条件: { joint: { 是: [true] } }, 至少: 5 }, 等次不高于: 合格 }]
结果运用: [{ 名称: 表扬优秀, 情形: { 往年: { 等次: [优秀] } }, 处理: 表扬, 级别: 表扬 }]
填报与核实: [{ 台账: [report], 填报: [专委会], 核实: [委员学习联络委] }]
名额示例: [{ 名称: 九人, 等次: 优秀, 人数: 9, 应得: 3 }]
示例:
  - 名称: 两篇
    期间: { 自: '2024-01-01', 止: '2024-12-31' }
    职务: [{ 键: standing_member, 自: '2022-01-01' }]
    台账:
      - { 类别: report, 次数: 2, 日期: '2024-03-01', 属性: { level: city, pages: 10, joint: false } }
    应得: { 各项: { reports: 5 }, 基本要求: { 有报告: 满足 } }
`

/** Only the checks are tried here: the examples are taken for right. */
const untried = { total: null, grade: null, gates: [true], consequences: [], valueOf: () => '5' }

function faultsOf(text: string): string[] {
  return checkSchemeText(text, '办法.yaml', undefined, () => untried).faults.map(printFault)
}

test('what zod itself says is said in Chinese', () => {
  expect(faultsAfter('权重: [1, 3]', '权重: []')).toContain('数值过小')
  expect(faultsAfter('[{ 不低于: 20, 得分: 5 }, { 不低于: 10, 得分: 3 }]', '三档')).toContain('应为列表')
})

function faultsAfter(from: string, to: string): string {
  expect(good).toContain(from)
  return faultsOf(good.replace(from, to)).join('\n')
}

test('the scheme that is spoilt below is right', () => {
  expect(faultsOf(good)).toEqual([])
})

describe('a name that refers to nothing is told with what was meant:', () => {
  it.each([
    [
      'a kind',
      '分期: { 每: 季, 合计: 求和, 项目: { 编号: quarter, 项: 本季, 每次: { 台账: [report]',
      '分期: { 每: 季, 合计: 求和, 项目: { 编号: quarter, 项: 本季, 每次: { 台账: [reprot]',
      '没有“reprot”这个台账类别。是否指“report”？',
    ],
    [
      'a post',
      '仅限: [standing_member]',
      '仅限: [standing_membr]',
      '没有“standing_membr”这个职务。是否指“standing_member”？',
    ],
    ['an item', '当: { 某项: pages', '当: { 某项: page', '没有“page”这个评分项。是否指“pages”？'],
    ['an item of a quota', '依次: [pages]', '依次: [pagse]', '没有“pagse”这个评分项'],
    ['a shared cap', '      共用上限: both', '      共用上限: bth', '没有“bth”这个共用上限'],
    ['a grade of a veto', '等次不高于: 合格', '等次不高于: 良好', '没有“良好”这个等次'],
    ['a grade of a quota', '等次: 优秀, 比例', '等次: 优, 比例', '没有“优”这个等次'],
    ['a grade of an earlier result', '往年: { 等次: [优秀]', '往年: { 等次: [优异]', '没有“优异”这个等次'],
    ['an attribute', '属性: level, 分值', '属性: levle, 分值', '“调研报告”没有“levle”这个属性。是否指“level”？'],
    ['a choice', 'province: 8', 'provinse: 8', '没有“provinse”这个选项。是否指“province”？'],
    ['an attribute of an example', '属性: { level: city, pages', '属性: { levl: city, pages', '没有“levl”这个属性'],
    ['a choice of an example', '属性: { level: city, pages', '属性: { level: town, pages', '没有“town”这个选项'],
    ['an item of an example', '各项: { reports', '各项: { report', '没有“report”这个评分项'],
    ['a requirement of an example', '基本要求: { 有报告: 满足', '基本要求: { 有报: 满足', '没有“有报”这个基本要求'],
  ])('%s', (_, from, to, message) => {
    expect(faultsAfter(from, to)).toContain(message)
  })
})

describe('what cannot be meant is refused:', () => {
  it.each([
    [
      'a word as a number',
      '合计: { 台账: [report], 属性: pages }',
      '合计: { 台账: [report], 属性: level }',
      '“level”是选项，不能当数字用',
    ],
    [
      'an attribute of a denominator alone',
      '合计: { 台账: [report], 属性: pages }',
      '比率: { 分子: { 台账: [report] }, 分母: { 台账: [report] }, 分母属性: pages }',
      '“分母属性”要与“属性”同用',
    ],
    [
      'a word as a denominator',
      '合计: { 台账: [report], 属性: pages }',
      '比率: { 分子: { 台账: [report] }, 分母: { 台账: [report] }, 属性: pages, 分母属性: level }',
      '“level”是选项，不能当数字用',
    ],
    ['text for yes or no', 'joint: { 是: [false] }', "joint: { 是: ['no'] }", '“no”应为是否'],
    ['a mistyped keyword', '从第: 2', '从低: 2', '不认识的关键词“从低”。是否指“从第”？'],
    ['a word that resembles none', '从第: 2', '犇犇: 2', '不认识的关键词“犇犇”。删去，或查看格式说明'],
    ['a keyword where it has no place', '从第: 2', '分子: 2', '“分子”不能写在“每次”里'],
    ['no way of counting', '基础分: 2 }\n      否则', '上限: 2 }\n      否则', '“页数多”没有写怎样计分'],
    [
      'two ways of counting',
      '基础分: 2 }\n      否则',
      '基础分: 2, 每次: { 台账: [report], 得分: 1 } }\n      否则',
      '“页数多”写了每次、基础分，不知用哪个',
    ],
    ['two kinds of points', '从第: 2 }', '从第: 2, 得分: 3 }', '“每次”要写明怎样得分'],
    [
      'a quantity that is not turned into points',
      '      计分: { 分段',
      '      上限: 9\n      x: { 分段',
      '不认识的关键词“x”',
    ],
    [
      'a quantity without points',
      '      计分: { 分段: { 档: [{ 不低于: 20, 得分: 5 }, { 不低于: 10, 得分: 3 }] } }\n',
      '',
      '“量”后面没有“计分”',
    ],
    ['when without then', '      则: { 编号: yes, 项: 页数多, 基础分: 2 }\n', '', '“当”后面没有“则”'],
    ['a condition without a bound', '当: { 某项: pages, 不低于: 3 }', '当: { 某项: pages }', '“某项”没有写要达到多少'],
    [
      'a bound beside facts',
      '[{ 名称: 有报告, 台账: [report] }]',
      '[{ 名称: 有报告, 台账: [report], 不低于: 3 }]',
      '只与“某项”“量”同用',
    ],
    ['a requirement without a name', '[{ 名称: 有报告, 台账: [report] }]', '[{ 台账: [report] }]', '这个条件没有名称'],
    ['a number given twice', '编号: yes', '编号: no', '编号“no”重复'],
    [
      'rising lines',
      '不低于: 10 }, { 名称: 合格, 不低于: 0 }',
      '不低于: 10 }, { 名称: 合格, 不低于: 10 }',
      '界线逐级降低',
    ],
    ['rising bands', '不低于: 20, 得分: 5', '不低于: 9, 得分: 5', '各档应从高到低排列'],
    ['a cap below the floor', '      共用上限: both', '      上限: 1\n      下限: 2', '上限低于下限'],
    ['weights for other items', '权重: [1, 3]', '权重: [1]', '2 项却有 1 个权重'],
    ['an end before the beginning', '从第: 2 }', '从第: 2, 至第: 1 }', '“至第”在“从第”之前'],
    ['an item that has no value yet', '当: { 某项: pages', '当: { 某项: average', '“average”这时还没有得分'],
    [
      'an item that has one value for each part',
      '依次: [pages]',
      '依次: [quarter]',
      '“quarter”每期各有一个得分。引用“parts”',
    ],
    [
      'a share of a cap that may be lost',
      '  求和:\n    - 编号: reports',
      '  取高:\n    - 编号: reports',
      '可能不取这一项，它却占用共用上限',
    ],
    ['days that are not counted', '      共用上限: both', '      按日折算: [上限]', '办法没有规定按日折算'],
    ['more than six places', '不低于: 20, 得分: 5', '不低于: 20, 得分: 5.1234567', '小数不超过六位'],
    ['a number beyond all points', '不低于: 20, 得分: 5', '不低于: 20, 得分: 12345678901', '整数不超过九位'],
    [
      'a step of nothing',
      '分段: { 档: [{ 不低于: 20, 得分: 5 }, { 不低于: 10, 得分: 3 }] }',
      '每低: { 界线: 9, 每: 0, 得分: 1 }',
      '应大于零',
    ],
    [
      'parts that begin on one day',
      '每: 季',
      "每: [{ 名称: 一, 自: '07-01', 止: '07-10' }, { 名称: 二, 自: '07-01', 止: '07-20' }]",
      '两个阶段从同一天起',
    ],
    [
      'an example that expects nothing',
      '应得: { 各项: { reports: 5 }, 基本要求: { 有报告: 满足 } }',
      '应得: {}',
      '没有写应得什么',
    ],
    ['a self-verified record', '核实: [委员学习联络委]', '核实: [专委会]', '填报的人不能只由自己核实'],
  ])('%s', (_, from, to, message) => {
    expect(faultsAfter(from, to)).toContain(message)
  })
})

describe('the guardrails against formalism refuse', () => {
  it.each([
    ['F1', '项: 报告\n', '项: 手机打卡\n'],
    ['F2', '处理: 表扬,', '处理: 张榜公布名次,'],
    ['F2', '名称: 表扬优秀', '名称: 积分榜表扬'],
    ['F3', '项: 报告\n', '项: 在线时长\n'],
    ['F4', '项: 报告\n', '项: 政协云使用\n'],
    ['F4', '项: 报告\n', '项: 平台登录\n'],
    ['F5', '项: 报告\n', '项: 点赞转发\n'],
    ['F6', '项: 报告\n', '项: 平台数据自动得分\n'],
    ['F7', '键: joint, 名称: 合写', '键: photo, 名称: 现场'],
    ['F7', '名称: 合写, 英文: Joint', '名称: 现场照片, 英文: Photo'],
    ['F8', '名称: 合写, 英文: Joint', '名称: 联系电话, 英文: Phone'],
    ['F9', '名称: 合写, 英文: Joint', '名称: 佐证材料, 英文: Material'],
    ['F9', '项: 报告\n', '项: 工作留痕\n'],
    ['F14', '项: 报告\n', '项: 领导批示\n'],
  ])('%s: %s made %s', (guardrail, from, to) => {
    const text = good.replace(from, to).replaceAll('joint: {', to.includes('键: photo') ? 'photo: {' : 'joint: {')
    expect(faultsOf(text).join('\n')).toContain(`护栏 ${guardrail}`)
  })

  it.each([
    ['a kind by its name', '名称: 调研报告', '名称: 领导批示'],
    ['a kind by its key', '键: report\n', '键: app_login\n'],
    ['an attribute', '键: pages, 名称: 页数', '键: pages, 名称: 点赞数'],
    ['a choice', '键: city, 名称: 市级', '键: city, 名称: 市领导批示'],
  ])('%s, whatever the item is called', (_, from, to) => {
    const text = good.replace(from, to)
    const renamed = to.includes('app_login')
      ? text.replaceAll('[report]', '[app_login]').replace('类别: report', '类别: app_login')
      : text
    expect(faultsOf(renamed).join('\n')).toMatch(/护栏 F(4|5|14)/)
  })

  it('the same thing asked twice (F8)', () => {
    const twice = good.replace('取数:', '    - { 键: again, 名称: 调研报告, 英文: Again }\n取数:')
    expect(faultsOf(twice).join('\n')).toContain('“调研报告”有两处填报（护栏 F8）')
  })

  it('and give way to a legal basis, except for a public ranking', () => {
    const withBasis = good.replace('取材:', '法定依据: 某某条例第三条\n取材:')
    const allowed = checkSchemeText(withBasis.replace('项: 报告\n', '项: 领导批示\n'), 'x', undefined, () => untried)
    expect(allowed.faults).toEqual([])
    expect(allowed.scheme?.exceptionalBasis).toBe('某某条例第三条')
    expect(faultsOf(withBasis.replace('处理: 表扬,', '处理: 公布排名,')).join()).toContain('护栏 F2')
  })
})

test('every fault says where it is, and a fault inside a list of items is told at its own place', () => {
  const faults = faultsAfter('权重: [1, 3]', '权重: [一, 3]')
  expect(faults).toMatch(/^办法\.yaml:37:\d+: .*平均\.权重\.0：写成数字/)
})

test('each example is told with its line and whether it came out', () => {
  const wrong = checkSchemeText(good.replace('reports: 5', 'reports: 6'), '办法.yaml', undefined, () => untried)
  expect(wrong.examples).toEqual([
    { title: '两篇', line: 49, passed: false },
    { title: '九人', line: 47, passed: true },
  ])
  expect(wrong.faults.map(({ message }) => message)).toEqual(['示例“两篇”的“reports”应得 6，算得 5'])
  expect(wrong.scheme).not.toBeNull()
})

test('a quota that comes to another number is told', () => {
  expect(faultsAfter('人数: 9, 应得: 3', '人数: 11, 应得: 4')).toContain('示例“九人”的“名额”应得 4，算得 3')
})

test('an example whose points go beyond what can be counted is told as a fault', () => {
  const beyond = good
    .replace('      共用上限: both\n', '')
    .replace('city: 5', 'city: 999999999')
    .replace('次数: 2', '次数: 12')
  expect(checkSchemeText(beyond, '办法.yaml').faults.map(({ message }) => message)).toEqual([
    '示例“两篇”算不出来：数超出范围',
  ])
})
