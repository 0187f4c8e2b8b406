import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import { counted, nothingBecause, pageOf, type Gauge, type MeasureContext } from './measure-context.ts'

type Rules = Extract<IndicatorSource, { source: 'internal_rules' }>

/** Internal rules in force on the day, those for the Party's own eyes among them: they are counted, and open to who may read them. */
export const rulesGauge: Gauge<Rules> = {
  async measure(context) {
    const rules = await rulesOn(context)
    return rules.length === 0 ? nothingBecause('no_rules') : counted(rules.length)
  },
  async records(context, _source, wanted) {
    const rules = await rulesOn(context)
    return pageOf(
      rules.map(({ id, title, from_on }) => ({ kind: 'rule' as const, id, title, on: from_on, note: null })),
      wanted,
    )
  },
}

function rulesOn({ db, committeeId, on }: MeasureContext) {
  return db
    .selectFrom('rule_version')
    .innerJoin('rule', (join) =>
      join.onRef('rule.committee_id', '=', 'rule_version.committee_id').onRef('rule.id', '=', 'rule_version.rule_id'),
    )
    .select(['rule.id', 'rule.title', 'rule_version.from_on'])
    .where('rule_version.committee_id', '=', committeeId)
    .where('rule_version.from_on', '<=', on)
    .where((or) => or.or([or('rule_version.until_on', 'is', null), or('rule_version.until_on', '>', on)]))
    .orderBy('rule_version.from_on')
    .orderBy('rule.title')
    .execute()
}
