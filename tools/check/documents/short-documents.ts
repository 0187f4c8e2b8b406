import type { Guard } from '../../architecture/source-tree.ts'

const limits: ReadonlyArray<[RegExp, number]> = [
  [/^docs\/ARCHITECTURE\.md$/, 150],
  [/^docs\/STYLE\.md$/, 120],
  [/^docs\/decisions\/.*\.md$/, 60],
]

/** Finds documents that grew longer than anybody reads. */
export const shortDocuments: Guard = {
  name: 'documents stay short',
  find: (files) =>
    files.flatMap(({ path, text }) => {
      const limit = limits.find(([pattern]) => pattern.test(path))?.[1]
      const lines = text.trimEnd().split('\n').length
      return limit && lines > limit ? [{ path, line: limit + 1, says: `${lines} lines; ${limit} at most` }] : []
    }),
}
