import type { Reader } from '../../platform/db/database.ts'

/** What happened with a version or a round, the oldest first, from its events. */
export async function historyOf(db: Reader, committeeId: string, subjectId: string) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .select(['event.at', 'event.type', 'event.payload', 'person.name'])
    .where('event.committee_id', '=', committeeId)
    .where('event.subject_id', '=', subjectId)
    .where('event.outcome', '=', 'done')
    .orderBy('event.seq')
    .execute()
  return rows.map(({ at, type, payload, name }) => {
    const note = (payload as { note?: unknown }).note
    return { at: at.toISOString(), type, by: name, note: typeof note === 'string' ? note : null }
  })
}
