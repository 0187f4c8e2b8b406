import { endpoints } from '@tongxin/contract/endpoints'
import { decideRoundAct, verificationState, type RoundAct } from '@tongxin/domain/assessment/round'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { historyOf } from '../history.ts'
import { circularPaper } from './circular-paper.ts'
import { circularOf } from './circular.ts'
import { roundLines } from './list-rounds.ts'
import { mayVerify, standingOf, verdictOn } from './policy.ts'
import { findRound, type RoundRow, schemeOfRound } from './queries.ts'
import { measurePlace, opinionsOf, placesOf, type Opinion, type PlaceRow } from './verification-places.ts'

const acts = [
  'startVerification',
  'tell',
  'adopt',
  'circulate',
  'file',
  'cancel',
  'correct',
  'redraft',
  'export',
] as const satisfies RoundAct[]

export const readRound = query(endpoints.rounds.read, async ({ db, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  const [line] = await roundLines(db, actor.committeeId, [round])
  const [standing, adoptions, grades, tallies, history, verifications, circular] = await Promise.all([
    standingOf(db, round),
    adoptionsOf(db, actor.committeeId, [round]),
    gradeCounts(db, round),
    tallyOf(db, round),
    historyOf(db, actor.committeeId, round.id),
    presentPlaces(db, actor, round, today),
    presentCircular(db, round),
  ])
  return {
    ...found(line),
    version: round.version,
    verifications,
    adoptedBy: adoptions.get(round.id) ?? null,
    grades,
    objections: { open: tallies.open, answered: tallies.answered },
    corrections: tallies.corrections,
    circular,
    filedAs: round.filed_as,
    cancelledReason: round.cancelled_reason,
    history,
    can: Object.fromEntries(acts.map((act) => [act, verdictOn(act, actor, round, standing, today)])) as Record<
      (typeof acts)[number],
      true | string
    >,
  }
})

async function presentCircular(db: Reader, round: RoundRow) {
  const [circular, paper] = [circularOf(round), await circularPaper(db, round)]
  return circular && paper ? { ...circular, paragraphs: paper.paragraphs } : null
}

/** How many have which grade, from the best down, by the newest revisions; nothing before anybody was told. */
async function gradeCounts(db: Reader, round: RoundRow) {
  const { rows } = await sql<{ grade: string | null; count: number }>`
    select revision.grade, count(*)::int as count from round_sheet
    join sheet_revision revision on revision.committee_id = round_sheet.committee_id
      and revision.round_id = round_sheet.round_id and revision.subject_id = round_sheet.subject_id
      and revision.number = round_sheet.revision
    where round_sheet.committee_id = ${round.committee_id} and round_sheet.round_id = ${round.id}
    group by revision.grade`.execute(db)
  const { scheme } = await schemeOfRound(db, round)
  const order = scheme.grades.map(({ name }) => name)
  const place = ({ grade }: (typeof rows)[number]) => (grade === null ? order.length : order.indexOf(grade))
  return rows.toSorted((a, b) => place(a) - place(b))
}

async function tallyOf(db: Reader, round: RoundRow) {
  const { rows } = await sql<{ open: number; answered: number; corrections: number }>`
    select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'answered')::int as answered,
      (select count(*)::int from sheet_revision where committee_id = ${round.committee_id}
        and round_id = ${round.id} and cause = 'corrected') as corrections
    from sheet_objection where committee_id = ${round.committee_id} and round_id = ${round.id}`.execute(db)
  return rows[0] ?? { open: 0, answered: 0, corrections: 0 }
}

async function presentPlaces(db: Reader, actor: Actor, round: RoundRow, today: string) {
  const places = await placesOf(db, round)
  const opinions = await opinionsOf(
    db,
    actor.committeeId,
    places.map(({ id }) => id),
  )
  return Promise.all(places.map((place) => presentPlace(db, actor, round, place, opinions.get(place.id) ?? [], today)))
}

/** One kind of facts with its opinions, and whether the actor is asked. */
export async function presentPlace(
  db: Reader,
  actor: Actor,
  round: RoundRow,
  place: PlaceRow,
  opinions: readonly Opinion[],
  today: string,
) {
  const { people, facts } = await measurePlace(db, round, place, null)
  const unit = place.unit_id
    ? await db
        .selectFrom('unit')
        .select('name')
        .where('committee_id', '=', round.committee_id)
        .where('id', '=', place.unit_id)
        .executeTakeFirst()
    : undefined
  const standing = { state: round.state as never, unverified: 0, openObjections: 0, objectionsUntil: null }
  return {
    id: place.id,
    title: place.title,
    unitId: place.unit_id,
    unitName: unit?.name ?? null,
    people,
    facts,
    state: verificationState(opinions),
    opinions: [...opinions],
    can: { verify: decideRoundAct('verify', standing, today, mayVerify(actor, round, place)) },
  }
}
