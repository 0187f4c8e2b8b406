/** A draft is written, one version is in force, a later one replaces it, or it is repealed (废止). */
export type RuleState = 'draft' | 'in_force' | 'replaced' | 'repealed'

/** What can be done with a rule. */
export type RuleAct = 'save' | 'discard' | 'putInForce' | 'draftVersion' | 'repeal' | 'askToRead' | 'link'

/** Why an act is not possible now. */
export type RuleRefusal = 'not_allowed' | 'rule_has_no_draft' | 'rule_has_a_draft' | 'rule_not_in_force'

interface Standing {
  hasDraft: boolean
  inForce: boolean
}

/** Whether an act is possible: drafts are changed and put in force, what is in force is revised, repealed, read. */
export function decideRuleAct(act: RuleAct, { hasDraft, inForce }: Standing, permitted: boolean): true | RuleRefusal {
  if (!permitted) return 'not_allowed'
  if (act === 'save' || act === 'discard' || act === 'putInForce') return hasDraft || 'rule_has_no_draft'
  if (act === 'link') return true
  if (act === 'draftVersion') return hasDraft ? 'rule_has_a_draft' : true
  return inForce || 'rule_not_in_force'
}
