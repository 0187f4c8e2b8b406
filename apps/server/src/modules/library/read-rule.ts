import { endpoints } from '@tongxin/contract/endpoints'
import { compareRules } from '@tongxin/domain/library/compare-rules'
import { writeRule } from '@tongxin/domain/library/parse-rule'
import type { RuleAct } from '@tongxin/domain/library/rule'
import { query } from '../../platform/http/operation.ts'
import { verdictOn } from './policy.ts'
import { clausesOf, findVisibleRule, linksOf, shownOf, type VersionRow } from './queries.ts'
import { readingsOf } from './readings.ts'

export const readRule = query(endpoints.library.rule, async ({ db, actor, input }) => {
  const rule = await findVisibleRule(db, actor, input.id)
  const shown = shownOf(rule, input.number)
  const { committeeId } = actor
  const [clauses, links, readings] = await Promise.all([
    clausesOf(db, committeeId, shown.id),
    linksOf(db, committeeId, rule.id),
    readingsOf(db, actor, rule.id),
  ])
  const verdict = (act: RuleAct) => verdictOn(act, actor, rule)
  const isDraft = shown.state === 'draft'
  return {
    id: rule.id,
    title: rule.title,
    unitName: rule.unit_name,
    partyInternal: rule.party_internal,
    shown: presentVersion(shown),
    preamble: shown.preamble,
    clauses,
    text: isDraft ? writeRule({ preamble: shown.preamble, clauses }) : null,
    draftVersion: isDraft ? shown.version : null,
    versions: rule.versions.map(presentVersion),
    links,
    readings,
    can: {
      save: verdict('save'),
      discard: verdict('discard'),
      putInForce: verdict('putInForce'),
      draftVersion: verdict('draftVersion'),
      repeal: verdict('repeal'),
      askToRead: verdict('askToRead'),
      link: verdict('link'),
    },
  }
})

function presentVersion(row: VersionRow) {
  return {
    number: row.number,
    state: row.state,
    fromOn: row.from_on,
    untilOn: row.until_on,
    repealReason: row.repeal_reason,
    documentNumber: row.document_number,
    meeting: row.meeting_id === null ? null : { id: row.meeting_id, title: row.meeting_title ?? '' },
    changedByName: row.changed_by_name,
  }
}

export const compareVersions = query(endpoints.library.comparison, async ({ db, actor, input }) => {
  const rule = await findVisibleRule(db, actor, input.id)
  const [before, after] = await Promise.all(
    [input.before, input.after].map((number) => clausesOf(db, actor.committeeId, shownOf(rule, number).id)),
  )
  return { rows: compareRules(before ?? [], after ?? []) }
})
