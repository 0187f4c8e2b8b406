import { endpoints } from '@tongxin/contract/endpoints'
import { query } from '../../platform/http/operation.ts'
import { rulesOf } from './rules.ts'
import { openKinds } from './writing/open-kinds.ts'

/** What the forms need of the rule pack, with what is open to the actor today. */
export const readProposalRules = query(endpoints.proposals.rules, async (context) => {
  const { db, actor, pack, today } = context
  const rules = rulesOf(pack)
  const years = await db
    .selectFrom('duty_year')
    .select(['id', 'title', 'from_on', 'until_on'])
    .where('committee_id', '=', actor.committeeId)
    .orderBy('from_on', 'desc')
    .execute()
  const named = ({ key, name }: { key: string; name: { zh: string } }) => ({ key, name: name.zh })
  return {
    basis: rules.basis.map(({ document, clause = null }) => ({ document, clause })),
    kinds: await openKinds(context, db),
    categories: rules.categories.map(named),
    writing: rules.writing,
    refusalGrounds: rules.refusalGrounds.map((ground) => ({ ...named(ground), signs: ground.signs })),
    replyClasses: rules.replyClasses.map((one) => ({ ...named(one), promises: one.promises })),
    ratingGrades: rules.ratingGrades.map((one) => ({ ...named(one), reopens: one.reopens })),
    dutyYears: years.map(({ id, title, from_on, until_on }) => ({
      id,
      title,
      current: from_on <= today && (until_on === null || until_on > today),
    })),
  }
})
