import { endpoints } from '@tongxin/contract/endpoints'
import { query } from '../../platform/http/operation.ts'

/** The pack in force, as far as screens need it to name things and offer choices. */
export const rulePackInForce = query(endpoints.setup.pack, async ({ db, pack, actor }) => {
  const [dutyYears, terms] = await Promise.all([
    db
      .selectFrom('duty_year')
      .select(['id', 'title', 'from_on as from', 'until_on as until'])
      .where('committee_id', '=', actor.committeeId)
      .orderBy('from_on', 'desc')
      .execute(),
    db
      .selectFrom('term')
      .select(['id', 'title', 'from_on as from', 'until_on as until'])
      .where('committee_id', '=', actor.committeeId)
      .orderBy('from_on', 'desc')
      .execute(),
  ])
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    affiliations: pack.affiliations,
    unitKinds: pack.unitKinds.map(({ key, name, axis, parents, byPostsOnly }) => ({
      key,
      name,
      axis,
      parents,
      byPostsOnly: byPostsOnly ?? false,
    })),
    postKinds: pack.postKinds.map(({ key, name, unitKinds }) => ({ key, name, unitKinds })),
    meetingKinds: pack.meetingKinds.map(({ key, name, group }) => ({ key, name, group })),
    schemes: pack.schemes.map(({ id, title }) => ({ id, title })),
    dutyYears,
    terms,
  }
})
