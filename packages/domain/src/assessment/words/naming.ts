import type { AttributeValue } from '../../ledger/fact.ts'
import type { Pack } from '../../pack/pack.ts'
import type { Words } from '../sheet.ts'

/** The trade's names for what a scheme refers to by key. */
export interface Naming {
  kind(key: string): Words
  post(key: string): Words
  attribute(key: string): Words
  value(attribute: string, value: AttributeValue): Words
}

const attendanceWords: Record<string, Words> = {
  attendance: { zh: '会议活动出席', en: 'attendance' },
  meetingGroup: { zh: '会议类别', en: 'class of meeting' },
  meetingKind: { zh: '会议', en: 'meeting' },
  state: { zh: '出席情况', en: 'attendance' },
  excused: { zh: '缺席性质', en: 'kind of absence' },
  halfDays: { zh: '半天数', en: 'half-days' },
  halfDaysAttended: { zh: '出席半天数', en: 'half-days attended' },
  present: { zh: '出席', en: 'present' },
  late: { zh: '迟到', en: 'late' },
  left_early: { zh: '早退', en: 'left early' },
  on_leave: { zh: '请假', en: 'on leave' },
  official_trip: { zh: '公出', en: 'official trip' },
  absent: { zh: '缺席', en: 'absent' },
  unexcused: { zh: '无故', en: 'unexcused' },
  exempt: { zh: '公出', en: 'exempt' },
  plenary: { zh: '全体会议', en: 'plenary' },
  standing: { zh: '常委会会议', en: 'Standing Committee' },
  chairpersons: { zh: '主席会议', en: 'chairpersons’ meeting' },
  party_group: { zh: '党组会议', en: 'leading Party group' },
  office_party: { zh: '机关党建会议', en: 'Party meetings of the office' },
  branch: { zh: '支部会议', en: 'branch meetings' },
  functional: { zh: '履职党组织活动', en: 'functional Party activities' },
  committee: { zh: '专委会会议', en: 'special committees' },
  consultation: { zh: '协商活动', en: 'consultation' },
  activity: { zh: '履职活动', en: 'activities' },
  study: { zh: '学习培训', en: 'study' },
  liaison: { zh: '联络走访', en: 'liaison' },
  coordination: { zh: '协调会议', en: 'coordination' },
}

/** Names from a pack: its results and kinds of facts, their attributes and choices, its posts; attendance has words of its own. */
export function namingOf(pack: Pick<Pack, 'resultKinds' | 'factKinds' | 'postKinds' | 'meetingKinds'>): Naming {
  const kinds = [...pack.resultKinds, ...(pack.factKinds ?? [])]
  const attributes = new Map(kinds.flatMap((kind) => kind.attributes.map((one) => [one.key, one] as const)))
  const known = (key: string): Words => attendanceWords[key] ?? { zh: key, en: key }
  return {
    kind: (key) => kinds.find((kind) => kind.key === key)?.name ?? known(key),
    post: (key) => pack.postKinds.find((kind) => kind.key === key)?.name ?? { zh: key, en: key },
    attribute: (key) => attributes.get(key)?.name ?? known(key),
    value: (attribute, value) => {
      if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
      const choice = attributes.get(attribute)?.choices?.find(({ key }) => key === value)
      const meeting = attribute === 'meetingKind' ? pack.meetingKinds.find(({ key }) => key === value) : undefined
      return choice?.name ?? meeting?.name ?? known(String(value))
    },
  }
}

/** Several as one: with the mark of each language between them. */
export function listed(parts: readonly Words[], zh = '、', en = ', '): Words {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) }
}
