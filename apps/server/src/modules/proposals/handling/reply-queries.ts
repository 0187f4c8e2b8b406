import type { Reader } from '../../../platform/db/database.ts'

export function promisesOf(db: Reader, committeeId: string, shareId: string) {
  return db
    .selectFrom('reply_promise')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('share_id', '=', shareId)
    .orderBy('place')
    .execute()
}

/** When and how the unit spoke with proposers. */
export function contactsOf(db: Reader, committeeId: string, shareId: string) {
  return db
    .selectFrom('handling_contact as contact')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'contact.committee_id').onRef('person.id', '=', 'contact.person_id'),
    )
    .select(['person.name', 'contact.way', 'contact.on_date', 'contact.note'])
    .where('contact.committee_id', '=', committeeId)
    .where('contact.share_id', '=', shareId)
    .orderBy('contact.on_date')
    .orderBy('contact.id')
    .execute()
}
