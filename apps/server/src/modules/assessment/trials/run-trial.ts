import { endpoints } from '@tongxin/contract/endpoints'
import { decimalOf } from '@tongxin/domain/assessment/fixed-point'
import { isAssessingOffice } from '@tongxin/domain/assessment/office'
import { summariseTrial } from '@tongxin/domain/assessment/summarise-trial'
import { changedItemsIn } from '@tongxin/domain/assessment/trial-items'
import { type TriedResult, type TriedVersion, tryScheme } from '@tongxin/domain/assessment/try-scheme'
import { found } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { dutyYearOf } from '../subject.ts'
import { presentTried, tryable, tryableVersion } from './tryable.ts'
import { type TrialPerson, warmColumns, warmRecords } from './warm-records.ts'

type Context = WriteContext<typeof endpoints.trials.run>

/** Tries a version or a text on real records. Nothing is written unless it is to be kept under a name. */
export const runTrial = operation(endpoints.trials.run, async (context) => {
  const { tx, pack, actor, input, today } = context
  const tried = await tryable(tx, actor.committeeId, pack, input)
  const against = input.againstId ? await tryableVersion(tx, actor.committeeId, input.againstId) : null
  const year = await dutyYearOf(tx, actor.committeeId, input.dutyYearId, today)
  const records = await warmRecords(tx, pack, actor.committeeId, year, today)
  const columnsOf = ({ scheme }: typeof tried) => warmColumns(tx, actor.committeeId, records, { scheme, year })
  const [columns, others] = [await columnsOf(tried), against && (await columnsOf(against))]
  const ids = records.people.map(({ id }) => id)
  const from = performance.now()
  const after = tryScheme(tried.scheme, columns, ids)
  const before = against && others && tryScheme(against.scheme, others, ids)
  const summary = summariseTrial(records.people.map(groupsOf), after, before)
  const tookMs = Math.round((performance.now() - from) * 10) / 10
  const answer = {
    scheme: presentTried(tried),
    against: against && presentTried(against),
    period: { title: year.title, from: year.from, until: year.until },
    ...summary,
    sectors: summary.sectors.map(presentGroup),
    roles: summary.roles.map(presentGroup),
    committees: summary.committees.map(presentGroup),
    people: isAssessingOffice(actor.roles, tried.scheme.subject) ? peopleOf(records.people, after, before) : null,
    tookMs,
  }
  return { ...answer, ...(await keep(context, answer)) }
})

function groupsOf({ sector, committee, roles }: TrialPerson) {
  return { sectors: sector ? [sector] : [], roles, committees: committee ? [committee] : [] }
}

function presentGroup({ key, ...group }: ReturnType<typeof summariseTrial>['sectors'][number]) {
  return { id: key, name: key, ...group }
}

/** In leadership order: with another version those for whom something differs, otherwise everybody. */
function peopleOf(people: readonly TrialPerson[], after: TriedVersion, before: TriedVersion | null) {
  const itemsOf = changedItemsIn(after, before)
  return people.flatMap(({ id, name, sector, committee }, at) => {
    const items = itemsOf(at)
    const [now, was] = [after.results[at], before?.results[at]]
    if (!now || (was && items.length === 0 && was.grade === now.grade)) return []
    return [
      {
        personId: id,
        name,
        sector,
        committee,
        total: totalOf(now),
        grade: now.grade,
        totalBefore: was ? totalOf(was) : null,
        gradeBefore: was?.grade ?? null,
        items,
      },
    ]
  })
}

function totalOf({ values }: TriedResult): string | null {
  const total = values[0] ?? Number.NaN
  return Number.isNaN(total) ? null : decimalOf(total)
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
