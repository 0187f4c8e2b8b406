import { attendanceOfMeetings } from './guards/attendance-of-meetings.ts'
import { declaredGroups } from './guards/declared-groups.ts'
import { docstrings } from './guards/docstrings.ts'
import { importDirections } from './guards/import-directions.ts'
import { moduleBorders } from './guards/module-borders.ts'
import { noBarrels } from './guards/no-barrels.ts'
import { noRanking } from './guards/no-ranking.ts'
import { noSilencing } from './guards/no-silencing.ts'
import { nothingRemote } from './guards/nothing-remote.ts'
import { oneClock } from './guards/one-clock.ts'
import { picturesOptional } from './guards/pictures-optional.ts'
import { plainNames } from './guards/plain-names.ts'
import { pureDomain } from './guards/pure-domain.ts'
import { scoresFromFacts } from './guards/scores-from-facts.ts'
import { silentSecrets } from './guards/silent-secrets.ts'
import { sqlAtHome } from './guards/sql-at-home.ts'
import { oneOwnerATable } from './guards/table-owners.ts'
import { tenantKeys } from './guards/tenant-keys.ts'
import { unkeptColumns } from './guards/unkept-columns.ts'
import { wordsWithPages } from './guards/words-with-pages.ts'
import type { Guard } from './source-tree.ts'

interface GuardWithFixture {
  guard: Guard
  /** The file below fixtures/ with deliberately bad code, each bad line marked. */
  fixture: string
}

/** Every guard of the house with the fixture that proves it bites. */
export const guards: readonly GuardWithFixture[] = [
  { guard: importDirections, fixture: 'import-directions.txt' },
  { guard: moduleBorders, fixture: 'module-borders.txt' },
  { guard: pureDomain, fixture: 'pure-domain.txt' },
  { guard: oneClock, fixture: 'one-clock.txt' },
  { guard: sqlAtHome, fixture: 'sql-at-home.txt' },
  { guard: oneOwnerATable, fixture: 'table-owners.txt' },
  { guard: declaredGroups, fixture: 'declared-groups.txt' },
  { guard: tenantKeys, fixture: 'tenant-keys.txt' },
  { guard: unkeptColumns, fixture: 'unkept-columns.txt' },
  { guard: attendanceOfMeetings, fixture: 'attendance-of-meetings.txt' },
  { guard: scoresFromFacts, fixture: 'scores-from-facts.txt' },
  { guard: picturesOptional, fixture: 'pictures-optional.txt' },
  { guard: noRanking, fixture: 'no-ranking.txt' },
  { guard: silentSecrets, fixture: 'silent-secrets.txt' },
  { guard: nothingRemote, fixture: 'nothing-remote.txt' },
  { guard: docstrings, fixture: 'docstrings.txt' },
  { guard: wordsWithPages, fixture: 'words-with-pages.txt' },
  { guard: noBarrels, fixture: 'no-barrels.txt' },
  { guard: plainNames, fixture: 'plain-names.txt' },
  { guard: noSilencing, fixture: 'no-silencing.txt' },
]
