import { oneTimeCode } from './one-time-code.ts'

/** Somebody of the demonstration, as the start of the application prints him. */
export interface Account {
  role: string
  name: string
  password: string
  secondFactorSecret: string | null
}

/** The roles of the journeys and what the demonstration calls them. */
const roles = {
  leader: '主席（党组书记）',
  secretary_general: '秘书长',
  office_clerk: '办公室',
  study_liaison: '委员学习联络委',
  /** A second person of the assessing office: who entered facts does not verify them alone. */
  liaison_head: '委员学习联络委主任',
  office_party_committee: '机关党委',
  committee_clerk: '专委会主任',
  branch_officer: '支部书记',
  personnel: '政工科',
  discipline: '纪检监察组',
  member: '政协委员',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
} as const

export type JourneyRole = keyof typeof roles

export const journeyRoles = Object.keys(roles) as JourneyRole[]

export function accountOf(accounts: readonly Account[], role: JourneyRole): Account {
  const account = accounts.find((one) => one.role === roles[role])
  if (!account) throw new Error(`The demonstration has nobody called ${roles[role]}.`)
  return account
}

/** Signs in over the interface and gives the session's cookie as `name=value`. */
export async function openSession(address: string, { name, password, secondFactorSecret }: Account): Promise<string> {
  const code = secondFactorSecret && { code: oneTimeCode(secondFactorSecret, new Date()) }
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ name, password, ...code }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`${name} cannot sign in: ${response.status} ${await response.text()}`)
  return cookie
}
