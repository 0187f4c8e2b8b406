import type { Bench } from './bench.ts'
import type { Caller } from './caller.ts'

/** A small scheme in the regulation's words: attendance of standing committee meetings, and proposals with a cap. */
export const schemeText = ({
  cap = '20',
  full = '50',
  title = '委员履职考核办法（试验）',
  expected = '15',
} = {}) => `编号: test-scheme
名称: ${title}
对象: 委员
依据:
  - { 文件: 试验办法, 条款: 第一条, 可信: 自拟 }
存疑: [请假留在应到]
取数: { 小数位: 1, 舍入: 四舍五入 }
评分:
  编号: total
  项: 总分
  求和:
    - 编号: standing
      项: 常委会会议
      仅限: [standing_member]
      比率:
        分子: { 台账: [attendance], 条件: { meetingGroup: { 是: [standing] }, state: { 是: [present] } } }
        分母: { 台账: [attendance], 条件: { meetingGroup: { 是: [standing] } } }
        满分: '${full}'
    - 编号: proposal
      项: 提案
      上限: '${cap}'
      每次: { 台账: [proposal], 条件: { accepted: { 是: [true] } }, 分档: { 属性: role, 分值: { lead: '15', joint: '8' } } }
基本要求: []
等次:
  - { 名称: 优秀, 不低于: '60' }
  - { 名称: 称职, 不低于: '0' }
一票否决: []
示例:
  - 名称: 一件第一提案
    期间: { 自: '2025-12-25', 止: '2026-12-24' }
    台账:
      - { 类别: proposal, 日期: '2026-02-01', 属性: { accepted: true, role: lead } }
    应得: { 总分: '${expected}', 各项: { proposal: '${expected}' } }
`

/** Of three assessed one finds a place in 称职; who falls below it is talked to. */
export const schemeTextWithQuota = schemeText().replace(
  `  - { 名称: 称职, 不低于: '0' }
`,
  `  - { 名称: 称职, 不低于: '0' }
  - { 名称: 基本称职, 不低于: '-1' }
名额: [{ 等次: 称职, 比例: 40%, 基数: 参评, 取整: 舍去, 择优: { 并列: 会议定 } }]
名额示例: [{ 名称: 三人, 等次: 称职, 人数: 3, 应得: 1 }]
结果运用: [{ 名称: 基本称职, 情形: { 往年: { 等次: [基本称职] } }, 处理: 谈话, 级别: 约谈 }]
`,
)

interface Offices {
  drafter: Caller
  reviewer: Caller
}

/** Two people of the office that assesses members: one writes, the other reviews. */
export async function assessingOffice({ committee, signInAs }: Bench): Promise<Offices> {
  const post = { posts: [{ kind: 'study_liaison_clerk', unitId: committee.rootId }] }
  return {
    drafter: await signInAs(await committee.person({ name: '联络委甲', ...post })),
    reviewer: await signInAs(await committee.person({ name: '联络委乙', ...post })),
  }
}

/** Brings a text through draft, review and a meeting into force. Gives the version's id. */
export async function schemeInForce(
  { drafter, reviewer }: Offices,
  meetingId: string,
  { text = schemeText(), from = '2025-12-20' } = {},
): Promise<string> {
  const drafted = await drafter.post<{ id: string }>('/schemes', { text })
  if (drafted.status !== 200) throw new Error(JSON.stringify(drafted.body))
  const { id } = drafted.body
  await drafter.post(`/schemes/${id}/submission`, { version: 1 })
  await reviewer.post(`/schemes/${id}/review`, { version: 2, verdict: 'approved', opinion: '同意' })
  await drafter.post(`/schemes/${id}/adoption`, { version: 3, meetingId })
  const { status, body } = await drafter.post(`/schemes/${id}/entry-into-force`, { version: 4, from })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return id
}
