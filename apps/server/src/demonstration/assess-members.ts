import { endpoints } from '@tongxin/contract/endpoints'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'

interface AssessmentCast {
  /** Writes, runs the rounds, and enters what comes on paper. */
  liaison: Player
  /** The head of the same office: reviews, verifies beside, answers. */
  head: Player
  /** Members in leadership order. */
  memberIds: readonly string[]
}

/**
 * The assessment of the demonstration year: the pack's scheme is reviewed and adopted, the first half-year goes all
 * the way to its circular, the months after it are told with one objection open, and a second version waits as a draft.
 */
export async function assessMembers(stage: Stage, cast: AssessmentCast): Promise<void> {
  const schemeId = await adoptScheme(stage, cast)
  const [spoken, waiting] = [cast.memberIds[160] ?? '', cast.memberIds[170] ?? '']
  const past = await tellRound(stage, cast, schemeId, { from: '2025-12-25', until: '2026-07-01', on: '2026-07-02' })
  await objectOnPaper(stage, cast, past, spoken, { on: '2026-07-03', answeredOn: '2026-07-06' })
  await adoptRound(stage, cast, past, '2026-08-13')
  const running = await tellRound(stage, cast, schemeId, { from: '2026-07-01', until: '2026-11-01', on: '2026-11-16' })
  await objectOnPaper(stage, cast, running, waiting, { on: '2026-11-18' })
  await draftNextVersion(stage, cast, schemeId)
}

async function adoptScheme(stage: Stage, { liaison, head }: AssessmentCast): Promise<string> {
  stage.clock.set(moment('2026-01-05', 10))
  const { items } = await stage.call(liaison, endpoints.schemes.list, { subject: 'member' })
  const id = items[0]?.id
  if (!id) throw new Error('The pack brought no scheme for members.')
  await stage.call(liaison, endpoints.schemes.submit, { id, version: 1 })
  stage.clock.set(moment('2026-01-06', 10))
  const opinion = '条款有据，分值与往年衔接，同意提请主席会议审议。'
  await stage.call(head, endpoints.schemes.review, { id, version: 2, verdict: 'approved', opinion })
  stage.clock.set(moment('2026-01-12', 10))
  const meetingId = await chairpersonsMeeting(stage, liaison, '2026-01')
  await stage.call(liaison, endpoints.schemes.adopt, { id, version: 3, meetingId })
  await stage.call(liaison, endpoints.schemes.putInForce, { id, version: 4, from: '2025-12-25' })
  return id
}

/** The chairpersons' meeting of a month, by the list from which an office chooses. */
async function chairpersonsMeeting(stage: Stage, player: Player, month: string): Promise<string> {
  const { items } = await stage.call(player, endpoints.schemes.meetings, { search: '次主席会议' })
  const meeting = items.find(({ heldOn }) => heldOn.startsWith(month))
  if (!meeting) throw new Error(`No chairpersons' meeting was recorded in ${month}.`)
  return meeting.id
}

interface Span {
  from: string
  until: string
  on: string
}

async function tellRound(
  stage: Stage,
  { liaison, head }: AssessmentCast,
  schemeId: string,
  { from, until, on }: Span,
): Promise<string> {
  stage.clock.set(moment(on, 9))
  const { id } = await stage.call(liaison, endpoints.rounds.open, { schemeId, from, until })
  const { version } = await stage.call(liaison, endpoints.rounds.startVerification, { id, version: 1 })
  const { verifications } = await stage.call(liaison, endpoints.rounds.read, { id })
  for (const place of verifications) {
    await stage.call(liaison, endpoints.rounds.verify, { id: place.id, verdict: 'confirmed' })
    await stage.call(head, endpoints.rounds.verify, { id: place.id, verdict: 'confirmed', remark: '与登记簿一致' })
  }
  await stage.call(liaison, endpoints.rounds.tell, { id, version })
  return id
}

/** Somebody who never uses the product brings a signed paper; the office enters it, and says so. */
async function objectOnPaper(
  stage: Stage,
  { liaison, head }: AssessmentCast,
  roundId: string,
  subjectId: string,
  { on, answeredOn }: { on: string; answeredOn?: string },
): Promise<void> {
  stage.clock.set(moment(on, 10))
  const wording = '本人书面提出：四月参加的一次界别活动未记入，请核对签到表。'
  const { id } = await stage.call(liaison, endpoints.sheets.object, {
    id: roundId,
    subjectId,
    nodeId: 'activities',
    wording,
  })
  if (!answeredOn) return
  stage.clock.set(moment(answeredOn, 15))
  const reason = '经核对签到表，该次活动由他人代签，本人未到会，维持原记录。'
  await stage.call(head, endpoints.sheets.answer, { id, outcome: 'rejected', reason })
}

async function adoptRound(stage: Stage, { liaison }: AssessmentCast, id: string, on: string): Promise<void> {
  stage.clock.set(moment(on, 10))
  const meetingId = await chairpersonsMeeting(stage, liaison, on.slice(0, 7))
  const { version } = await stage.call(liaison, endpoints.rounds.read, { id })
  const adopted = await stage.call(liaison, endpoints.rounds.adopt, { id, version, meetingId })
  await stage.call(liaison, endpoints.rounds.circulate, {
    id,
    version: adopted.version,
    documentNumber: '常协办发〔2026〕18号',
    title: '关于2026年上半年委员考勤考绩“双考”结果的通报',
    recipients: ['各专门委员会', '各界别', '各区县（市）政协'],
    issuer: '政协常德市委员会办公室',
    signedOn: on,
    copies: ['市委办公室'],
  })
}

async function draftNextVersion(stage: Stage, { liaison }: AssessmentCast, basedOnId: string): Promise<void> {
  stage.clock.set(moment('2026-11-19', 10))
  const { text } = await stage.call(liaison, endpoints.schemes.read, { id: basedOnId })
  if (!text) throw new Error('The pack brought no text of its scheme.')
  const changed = text.replace("city: '5'", "city: '6'")
  if (changed === text) throw new Error('The scheme no longer has what the next draft changes.')
  await stage.call(liaison, endpoints.schemes.draft, { basedOnId, text: changed, note: '拟提高市级采用信息的分值' })
}
