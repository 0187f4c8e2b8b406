import { isAboutPeople } from '../about-people.ts'
import type { RoundRow } from './queries.ts'

/** What the ledger has to know of a round to keep its grades: of which scheme, whose, and for which period. */
export function assessedOf({ id, title, subject, until_on }: RoundRow, scheme: string) {
  return {
    roundId: id,
    scheme,
    title,
    subjectKind: isAboutPeople(subject) ? ('person' as const) : ('unit' as const),
    until: until_on,
  }
}
