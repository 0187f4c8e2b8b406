/** Small schemes of branches and cadres in the regulation's words, over the kinds of facts of the test pack. */
export const branchQuarter = `编号: branch-quarter
名称: 党支部季度考核（试验）
对象: 支部
周期: 季度
依据:
  - { 文件: 试验办法, 条款: 第一条, 可信: 自拟 }
存疑: [分母为零是无数据]
取材:
  职务:
    - { 键: with_committee, 名称: 设有支部委员会, 英文: With a branch committee }
取数: { 小数位: 2, 舍入: 四舍五入 }
评分:
  编号: total
  项: 总分
  平均:
    - { 编号: life, 项: 党员大会每季一次, 无记录按: 0, 量: { 次数: { 台账: [branch_life] } }, 计分: { 按比例: { 目标: 1, 满分: 100 } } }
    - { 编号: committee, 项: 支委会, 仅限: [with_committee], 无记录按: 0, 量: { 次数: { 台账: [branch_task] } }, 计分: { 按比例: { 目标: 1, 满分: 100 } } }
    - { 编号: solved, 项: 问题解决率, 比率: { 分子: { 台账: [branch_problem], 条件: { outcome: { 是: [verified] } } }, 分母: { 台账: [branch_problem] }, 满分: 100 } }
    - { 编号: satisfaction, 项: 群众满意率, 比率: { 分子: { 台账: [branch_ballots], 条件: { answer: { 是: [satisfied] } } }, 分母: { 台账: [branch_ballots] }, 属性: number, 满分: 100 } }
等次:
  - { 名称: 优秀, 不低于: 90 }
  - { 名称: 合格, 不低于: 0 }
示例:
  - 名称: 开了党员大会
    期间: { 自: '2026-01-01', 止: '2026-03-31' }
    台账: [{ 类别: branch_life, 日期: '2026-03-10' }]
    应得: { 总分: 100, 等次: 优秀, 各项: { solved: 无数据 } }
`

export const branchStars = `编号: branch-stars
名称: 党支部星级评定（试验）
对象: 支部
周期: 半年
依据:
  - { 文件: 试验办法, 条款: 第二条, 可信: 自拟 }
取数: { 小数位: 1, 舍入: 四舍五入 }
评分:
  编号: total
  项: 总分
  平均:
    - { 编号: strength, 项: 战斗力, 量: { 末次: { 台账: [branch_rating], 条件: { what: { 是: [strength] } }, 属性: points } }, 计分: { 原值: true } }
    - { 编号: evaluation, 项: 测评, 量: { 末次: { 台账: [branch_rating], 条件: { what: { 是: [evaluation] } }, 属性: points } }, 计分: { 原值: true } }
等次:
  - { 名称: 五星, 不低于: 90 }
  - { 名称: 四星, 不低于: 0 }
名额:
  - { 等次: 五星, 比例: 50%, 基数: 参评, 取整: 舍去, 择优: { 依次: [evaluation], 并列: 会议定 } }
示例:
  - 名称: 战斗力九十分
    期间: { 自: '2026-01-01', 止: '2026-06-30' }
    台账: [{ 类别: branch_rating, 日期: '2026-03-10', 属性: { what: strength, points: 90 } }]
    应得: { 总分: 90, 等次: 五星 }
名额示例:
  - { 名称: 两个支部, 等次: 五星, 人数: 2, 应得: 1 }
`

export const cadreQuarter = `编号: cadre-quarter
名称: 干部平时考核（试验）
对象: 干部
周期: 季度
依据:
  - { 文件: 试验办法, 条款: 第三条, 可信: 自拟 }
取数: { 小数位: 0, 舍入: 四舍五入 }
评分: { 编号: reviews, 项: 审核评鉴意见份数, 量: { 次数: { 台账: [cadre_review] } }, 计分: { 原值: true } }
等次:
  - { 名称: 好, 并且: [{ 名称: 评鉴为好, 台账: [cadre_review], 条件: { grade: { 是: [good] } } }] }
  - { 名称: 较好, 并且: [{ 名称: 评鉴为较好, 台账: [cadre_review], 条件: { grade: { 是: [fairly_good] } } }] }
  - { 名称: 一般, 并且: [{ 名称: 评鉴为一般, 台账: [cadre_review], 条件: { grade: { 是: [fair] } } }] }
  - { 名称: 较差, 并且: [{ 名称: 评鉴为较差, 台账: [cadre_review], 条件: { grade: { 是: [poor] } } }] }
名额:
  - { 等次: 好, 比例: 40%, 基数: 参评, 取整: 舍去, 择优: { 并列: 会议定 } }
示例:
  - 名称: 评鉴为好
    期间: { 自: '2026-01-01', 止: '2026-03-31' }
    台账: [{ 类别: cadre_review, 日期: '2026-03-30', 属性: { grade: good } }]
    应得: { 总分: 1, 等次: 好 }
名额示例:
  - { 名称: 三人的“好”, 等次: 好, 人数: 3, 应得: 1 }
`
