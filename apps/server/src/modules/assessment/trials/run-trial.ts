import { endpoints } from '@tongxin/contract/endpoints'
import { evaluate } from '@tongxin/domain/assessment/evaluate'
import { isAssessingOffice } from '@tongxin/domain/assessment/office'
import { draftedOf, placeByQuotas } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { changedItems, summariseTrial, type Result, type Tried } from '@tongxin/domain/assessment/summarise-trial'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { checkText } from '../schemes/check-text.ts'
import { schemeOf } from '../schemes/present.ts'
import { findVersion, type VersionRow } from '../schemes/queries.ts'
import { dutyYearOf } from '../subject.ts'
import { warmRecords, type TrialPerson } from './warm-records.ts'

type Context = WriteContext<typeof endpoints.trials.run>

interface Tryable {
  scheme: Scheme
  row: VersionRow | null
}

/** Tries a version or a text on real records. Nothing is written unless it is to be kept under a name. */
export const runTrial = operation(endpoints.trials.run, async (context) => {
  const { tx, pack, actor, input, today } = context
  const tried = await tryable(context)
  if (tried.scheme.subject !== 'member') throw new AppError('state_refuses', { reason: 'trial_of_members_only' })
  const against = input.againstId ? versionOf(await findVersion(tx, actor.committeeId, input.againstId)) : null
  const year = await dutyYearOf(tx, actor.committeeId, input.dutyYearId, today)
  const people = await warmRecords(tx, pack, actor.committeeId, year, today)
  const from = performance.now()
  const results = compute(people, tried.scheme, against?.scheme ?? null)
  const summary = summariseTrial(
    results,
    tried.scheme.grades.map(({ name }) => name),
  )
  const tookMs = Math.round((performance.now() - from) * 10) / 10
  const isOffice = isAssessingOffice(actor.roles, tried.scheme.subject)
  const answer = {
    scheme: presentTried(tried),
    against: against && presentTried(against),
    period: { title: year.title, from: year.from, until: year.until },
    ...summary,
    sectors: summary.sectors.map(presentGroup),
    roles: summary.roles.map(presentGroup),
    committees: summary.committees.map(presentGroup),
    people: isOffice ? peopleOf(people, results) : null,
    tookMs,
  }
  return { ...answer, ...(await keep(context, answer)) }
})

async function tryable({ tx, actor, input, pack }: Context): Promise<Tryable> {
  if (input.schemeId) return versionOf(await findVersion(tx, actor.committeeId, input.schemeId))
  if (input.text === undefined)
    throw new AppError('bad_request', undefined, [
      { path: 'schemeId', code: 'needed', message: 'a version or a text is needed' },
    ])
  const { scheme } = checkText(input.text, pack)
  if (!scheme) throw new AppError('state_refuses', { reason: 'scheme_has_faults' })
  return { scheme, row: null }
}

function versionOf(row: VersionRow): Tryable {
  const scheme = schemeOf(row)
  if (!scheme) throw new AppError('state_refuses', { reason: 'scheme_has_faults' })
  return { scheme, row }
}

function presentTried({ scheme, row }: Tryable) {
  return { id: row?.id ?? null, title: scheme.title, number: row?.number ?? null, state: row?.state ?? null }
}

/** Both versions over everybody, grades after quotas. */
function compute(people: readonly TrialPerson[], scheme: Scheme, other: Scheme | null): Tried[] {
  const after = resultsOf(people, scheme)
  const before = other ? resultsOf(people, other) : null
  return people.map(({ id, sector, committee, roles }) => ({
    id,
    groups: { sectors: sector ? [sector] : [], roles, committees: committee ? [committee] : [] },
    after: found(after.get(id)),
    before: before?.get(id) ?? null,
  }))
}

function resultsOf(people: readonly TrialPerson[], scheme: Scheme): Map<string, Result> {
  const sheets = people.map(({ id, subject }) => ({ id, sheet: evaluate(scheme, subject) }))
  const drafted = sheets.map(({ id, sheet }) => draftedOf(scheme, id, sheet))
  const { placed } = placeByQuotas(scheme, drafted, { raised: [], decided: new Map() })
  return new Map(sheets.map(({ id, sheet }) => [id, { sheet, grade: placed.get(id)?.grade ?? null }]))
}

function presentGroup({ key, ...group }: ReturnType<typeof summariseTrial>['sectors'][number]) {
  return { id: key, name: key, ...group }
}

/** In leadership order: with another version those for whom something differs, otherwise everybody. */
function peopleOf(people: readonly TrialPerson[], results: readonly Tried[]) {
  return results.flatMap((result, at) => {
    const person = people[at]
    const items = changedItems(result)
    const differs = !result.before || items.length > 0 || result.before.grade !== result.after.grade
    if (!person || !differs) return []
    return [
      {
        personId: person.id,
        name: person.name,
        sector: person.sector,
        committee: person.committee,
        total: result.after.sheet.total,
        grade: result.after.grade,
        totalBefore: result.before?.sheet.total ?? null,
        gradeBefore: result.before?.grade ?? null,
        items,
      },
    ]
  })
}

async function keep({ tx, actor, input, now, record }: Context, answer: object) {
  if (!input.keepAs) return { id: null, name: null, keptAt: null, keptBy: null }
  const id = newId()
  const { scheme, period } = answer as { scheme: { title: string }; period: { title: string } }
  await tx
    .insertInto('assessment_trial')
    .values({
      committee_id: actor.committeeId,
      id,
      name: input.keepAs,
      kept_by: found(actor.personId),
      kept_at: now,
      scheme_title: scheme.title,
      period_title: period.title,
      content: JSON.stringify(answer),
    })
    .execute()
  await record({ type: 'trial.kept', subject: { kind: 'trial', id, title: input.keepAs } })
  return { id, name: input.keepAs, keptAt: now.toISOString(), keptBy: actor.name }
}
