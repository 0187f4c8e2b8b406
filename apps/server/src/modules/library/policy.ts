import { decideRuleAct, type RuleAct } from '@tongxin/domain/library/rule'
import { sql, type RawBuilder } from 'kysely'
import { holds, mayReadPartyInternal, type Actor } from '../../platform/http/actor.ts'
import { mustBeAllowed } from '../../platform/http/app-error.ts'

/** Rules somebody may know of: Party-internal ones as a Party member, those that were never in force as one who writes. */
export function visibleRules(actor: Actor): RawBuilder<boolean> {
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not rule.party_internal`
  const written = holds(actor, 'rule.write')
    ? sql`true`
    : sql`exists (select from rule_version where rule_version.committee_id = rule.committee_id
        and rule_version.rule_id = rule.id and rule_version.state <> 'draft')`
  return sql<boolean>`(${open} and ${written})`
}

interface Standing {
  hasDraft: boolean
  inForce: boolean
}

export function verdictOn(act: RuleAct, actor: Actor, standing: Standing) {
  return decideRuleAct(act, standing, holds(actor, 'rule.write'))
}

/** Refuses an act that rights or the rule's state do not allow. */
export function authorize(act: RuleAct, actor: Actor, standing: Standing): void {
  mustBeAllowed(verdictOn(act, actor, standing))
}
