import { endpoints } from '@tongxin/contract/endpoints'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'

/** Who runs a round, who reviews the scheme, and all who verify, each what is given to him. */
export interface RoundCast {
  office: Player
  reviewer: Player
  verifiers: readonly Player[]
}

/** A scheme of the pack goes from its draft into force, adopted by a recorded meeting. Gives its version. */
export async function bringIntoForce(
  stage: Stage,
  { office, reviewer }: RoundCast,
  { title, meetingId, on, from }: { title: string; meetingId: string; on: string; from: string },
): Promise<string> {
  stage.clock.set(moment(on, 18))
  const { items } = await stage.call(office, endpoints.schemes.list, {})
  const id = items.find((scheme) => scheme.title.includes(title))?.id
  if (!id) throw new Error(`The pack brought no scheme ${title}.`)
  await stage.call(office, endpoints.schemes.submit, { id, version: 1 })
  await stage.call(reviewer, endpoints.schemes.review, {
    id,
    version: 2,
    verdict: 'approved',
    opinion: '有据，同意提请审定。',
  })
  await stage.call(office, endpoints.schemes.adopt, { id, version: 3, meetingId })
  await stage.call(office, endpoints.schemes.putInForce, { id, version: 4, from })
  return id
}

/** Drafted, verified by everybody who is asked, and told on one day. */
export async function tellRoundOf(
  stage: Stage,
  { office, verifiers }: RoundCast,
  schemeId: string,
  { from, until, on }: { from: string; until: string; on: string },
): Promise<string> {
  stage.clock.set(moment(on, 9))
  const { id } = await stage.call(office, endpoints.rounds.open, { schemeId, from, until })
  const { version } = await stage.call(office, endpoints.rounds.startVerification, { id, version: 1 })
  for (const verifier of verifiers) {
    const { verifications } = await stage.call(verifier, endpoints.rounds.read, { id })
    for (const place of verifications.filter(({ can }) => can.verify === true))
      await stage.call(verifier, endpoints.rounds.verify, { id: place.id, verdict: 'confirmed' })
  }
  await stage.call(office, endpoints.rounds.tell, { id, version })
  return id
}

interface Adoption {
  id: string
  meetingId: string
  on: string
  documentNumber: string
  title: string
  issuer: string
  recipients: string[]
}

/** Adopted by a meeting and made known by a circular. */
export async function adoptAndCirculate(stage: Stage, office: Player, adoption: Adoption): Promise<void> {
  const { id, meetingId, on, ...letter } = adoption
  stage.clock.set(moment(on, 18))
  const { version } = await stage.call(office, endpoints.rounds.read, { id })
  const adopted = await stage.call(office, endpoints.rounds.adopt, { id, version, meetingId })
  await stage.call(office, endpoints.rounds.circulate, {
    id,
    version: adopted.version,
    ...letter,
    signedOn: on,
    copies: [],
  })
}

/** The meeting of a month by its title, from the list from which an office chooses. */
export async function meetingOfMonth(stage: Stage, player: Player, search: string, month: string) {
  const { items } = await stage.call(player, endpoints.schemes.meetings, { search })
  const meeting = items.find(({ heldOn }) => heldOn.startsWith(month))
  if (!meeting) throw new Error(`No ${search} was recorded in ${month}.`)
  return meeting
}
