import { lineAt } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const column =
  /^[ \t]*(?:add column (?:if not exists )?)?(\w+)[ \t]+(?:text|integer|bigint|smallint|numeric|real|double|date|time|timestamptz|timestamp|interval|point|inet|jsonb?|boolean|uuid|bytea)\b/gim
const refused =
  /latitude|longitude|(^|_)(location|geo|gps|position_fix|coordinates)(_|$)|heartbeat|(duration|online|active|dwell|study)_(seconds|minutes)|time_spent|(^|_)device(_|$)|app_version|(^|_)(streak|likes|shares|face|fingerprint|installed|check_in)(_|$)/i

/** Finds columns for what the product refuses to know: where a person was, how long online, on which device (F1, F3, F4). */
export const unkeptColumns: Guard = {
  name: 'no column for place, online time or device',
  find: (files) => files.filter(({ path }) => path.startsWith('db/')).flatMap(refusedColumns),
}

function refusedColumns(file: SourceFile): Finding[] {
  const sql = file.text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length))
  return [...sql.matchAll(column)]
    .filter(([, name]) => refused.test(name ?? ''))
    .map((match) => ({
      path: file.path,
      line: lineAt(sql, match.index + match[0].search(/\S/)),
      says: `${match[1]}: the product does not keep this (product.md, guardrails F1, F3, F4)`.replace(
        'product.md, guardrails',
        'guardrails',
      ),
    }))
}
