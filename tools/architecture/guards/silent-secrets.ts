import { isTest, matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const writingDown =
  /(?:\blog(?:ger)?\.(?:trace|debug|info|warn|error|fatal)|\bconsole\.\w+|process\.std(?:out|err)\.write)\([^\n]*(?:password|passwd|secret|token|cookie|authorization|recoveryCode|databaseUrl|\.headers|\.body)\b/i

/** The one place that prints passwords on purpose: those of the invented people of the demonstration. */
const printsInventedAccounts = /^apps\/server\/src\/demonstration\//

/** Finds secrets and whole requests on their way into a log. */
export const silentSecrets: Guard = {
  name: 'no secret is written to a log',
  find: (files) =>
    files
      .filter(({ path }) => path.startsWith('apps/server/src/') && !isTest(path) && !printsInventedAccounts.test(path))
      .flatMap((file) => matchesIn(file, writingDown, () => 'a secret or a whole request may not reach a log')),
}
