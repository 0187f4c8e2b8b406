/** What the anti-formalism rules for government apps refuse as a matter of assessment: guardrail, words, what to do instead. */
export interface Refusal {
  guardrail: string
  words: RegExp
  /** Keys of kinds and attributes that stand for the same. */
  keys: RegExp
  why: string
  instead: string
}

const app = '国办函〔2026〕12号《政务移动互联网应用程序规范化管理办法》'

/** F1–F6, F9 and F14 of the guardrails; F7 and F8 are about forms (see checkForms). */
export const refusals: readonly Refusal[] = [
  {
    guardrail: 'F1',
    words: /打卡|签到积分|连续签到|人脸|刷脸|(?:卫星|实时|手机)定位|GPS|轨迹/i,
    keys: /(?:^|_)(?:check_?in|gps|location|face|streak|track)(?:_|$)/,
    why: `${app}不得设置打卡`,
    instead: '出席由会议组织者记录',
  },
  {
    guardrail: 'F2',
    words:
      /积分榜|排行|龙虎榜|红黑榜|勋章|(?:公开|公布|公示|张榜|通报).{0,6}(?:排名|名次|排序)|(?:排名|名次).{0,6}(?:公开|公布|公示|张榜|通报)/,
    keys: /(?:^|_)(?:leaderboard|medal|badge)(?:_|$)/,
    why: `${app}不得设置积分排名`,
    instead: '结果先告知本人；名次只在考核机构内部使用',
  },
  {
    guardrail: 'F3',
    words: /在线时长|学习时长|阅读时长|浏览时长|停留时间/,
    keys: /(?:^|_)(?:duration|minutes_online|online_time|heartbeat)(?:_|$)/,
    why: `${app}不得以在线时长、学习时间作为考核依据`,
    instead: '考核组织的学习活动或者学习成果',
  },
  {
    guardrail: 'F4',
    words:
      /政协云|登录|登陆|安装率|安装量|下载量|下载安装|活跃度|活跃率|使用率|注册率|\bAPP\b|[Aa]pp使用|APP|小程序|公众号关注/,
    keys: /(?:^|_)(?:log_?in|install|download|app|device|visit_count|page_view)(?:_|$)/,
    why: `${app}不得强制登录、通报安装使用情况`,
    instead: '考核履职结果，不论通过什么渠道履职',
  },
  {
    guardrail: 'F5',
    words: /点赞|转发|阅读量|评论数|评论量|分享次数|分享量|网络投票/,
    keys: /(?:^|_)(?:likes?|shares?_count|repost|comment_count|read_count)(?:_|$)/,
    why: `${app}不得以点赞、投票、转发作为考核依据`,
    instead: '考核工作实绩',
  },
  {
    guardrail: 'F6',
    words: /平台数据|后台数据|系统自动(?:评定|定等)|线上测评为准/,
    keys: /(?:^|_)platform_(?:score|rating)(?:_|$)/,
    why: '《整治形式主义为基层减负若干规定》：不得以应用程序作为日常考核的载体',
    instead: '数据由记录汇出、由会议审定',
  },
  {
    guardrail: 'F9',
    words: /留痕|痕迹|佐证材料|台账资料|材料份数|报送材料数/,
    keys: /(?:^|_)(?:traces?|extra_material)(?:_|$)/,
    why: '《整治形式主义为基层减负若干规定》：不得以留痕材料代替实绩',
    instead: '考核事项本身是否办成；需要材料的写明依据、期限',
  },
  {
    guardrail: 'F14',
    words: /批示|签批|圈阅|领导肯定/,
    keys: /(?:^|_)(?:instructions?|endorsement)(?:_|$)/,
    why: '领导批示一般不作为计分内容，只作为办理结果记录',
    instead: '考核采用、落实情况',
  },
]
