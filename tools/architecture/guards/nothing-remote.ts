import { isTest, matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const remote = /(?:https?:|(?:src|href)=["']|url\(["']?|from ["'])\/\/(?!www\.w3\.org\/)[\w.-]+/

/** Finds addresses outside the committee's own server: the product works on an intranet. */
export const nothingRemote: Guard = {
  name: 'the web asks nobody outside',
  find: (files) =>
    files
      .filter(({ path }) => path.startsWith('apps/web/') && !isTest(path))
      .flatMap((file) => matchesIn(file, remote, (found) => `${found} is outside; ship it with the product`)),
}
