import { lineAt } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const table = /^create table (?:if not exists )?(\w+) \(\n([\s\S]*?)^\)/gm

/** Finds tenant tables whose primary key or references do not begin with the committee. */
export const tenantKeys: Guard = {
  name: 'keys of a tenant table begin with committee_id',
  find: (files) => files.filter(({ path }) => path.startsWith('db/migrations/')).flatMap(keysWithoutCommittee),
}

function keysWithoutCommittee(file: SourceFile): Finding[] {
  return [...file.text.matchAll(table)].flatMap((match) => {
    const body = match[2] ?? ''
    if (!/^\s*committee_id\b/m.test(body)) return []
    return [...body.matchAll(/(?:primary key|foreign key) \((\w+)/g)]
      .filter(([, first]) => first !== 'committee_id')
      .map((key) => ({
        path: file.path,
        line: lineAt(file.text, match.index + match[0].indexOf(body) + key.index),
        says: `${match[1]}: a key begins with committee_id`,
      }))
  })
}
