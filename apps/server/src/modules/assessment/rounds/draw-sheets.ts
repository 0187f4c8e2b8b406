import { type Cohort } from '@tongxin/domain/assessment/cohort'
import { evaluateWithFalls } from '@tongxin/domain/assessment/evaluate'
import { findNode } from '@tongxin/domain/assessment/find-node'
import { rankedItems } from '@tongxin/domain/assessment/ranked-items'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import type { Subject } from '@tongxin/domain/assessment/subject'
import { cohortOf } from '@tongxin/domain/assessment/totals'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../../platform/db/database.ts'
import { isAboutPeople } from '../about-people.ts'
import { unitSubjectsOf } from '../branch-subjects.ts'
import { subjectsOf } from '../subject.ts'
import { pastResults } from './past-results.ts'
import { newestRevisions, sheetOfRevision, subjectIdsOf, type RoundRow } from './queries.ts'

/** Sheets as the ledger gives them at this moment, by subject, each with what would follow if a quota moved it down. */
export async function drawSheets(
  db: Reader,
  pack: Pack,
  round: RoundRow,
  scheme: Scheme,
  subjectIds: readonly string[],
): Promise<Map<string, Sheet>> {
  const subjects = await subjectsOfRound(db, pack, round, scheme, subjectIds)
  const cohort = await cohortOfRound(db, pack, round, scheme)
  return new Map([...subjects].map(([id, subject]) => [id, evaluateWithFalls(scheme, subject, cohort)]))
}

async function subjectsOfRound(
  db: Reader,
  pack: Pack,
  round: RoundRow,
  scheme: Scheme,
  subjectIds: readonly string[],
): Promise<Map<string, Subject>> {
  const period = { from: round.from_on, until: round.until_on }
  const subjects = isAboutPeople(round.subject)
    ? await subjectsOf(db, round.committee_id, subjectIds, period)
    : await unitSubjectsOf(db, pack, round.committee_id, subjectIds, period)
  const past = await pastResults(db, round.committee_id, scheme.id, round.from_on)
  return new Map([...subjects].map(([id, subject]) => [id, { ...subject, history: past.get(id) ?? [] }]))
}

/**
 * What places (名次) are given by: once the sheets were told the values in them, so that one corrected sheet moves no
 * other; before that the ledger of everybody in the round.
 */
async function cohortOfRound(db: Reader, pack: Pack, round: RoundRow, scheme: Scheme): Promise<Cohort | undefined> {
  const items = rankedItems(scheme)
  if (items.length === 0) return undefined
  const told = [...(await newestRevisions(db, round)).values()].map(sheetOfRevision)
  if (told.length > 0) return Object.fromEntries(items.map((id) => [id, valuesIn(told, id)]))
  const everybody = await subjectsOfRound(db, pack, round, scheme, await subjectIdsOf(db, round))
  return cohortOf(scheme, [...everybody.values()])
}

function valuesIn(sheets: readonly Sheet[], id: string): string[] {
  return sheets.flatMap(({ assessed, root }) => (assessed ? (findNode(root, id)?.value ?? []) : []))
}
