import { importsOf, lineAt, withoutComments } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const web = 'apps/web/src/'
const routes = `${web}app/routes.tsx`
const frame = `${web}locales/zh-CN.ts`
const duties = `${web}locales/duties-zh-CN.ts`

/** `page(paths.meetings, ['meetings', 'events'], () => import('../features/meetings/meetings-page.tsx'), …)` */
const row = /\bpage\(\s*paths\.\w+,\s*\[([^\]]*)\],\s*\(\) => import\('([^']+)'\)/g

/** A key in the code: not a permission, which looks the same, and not what only asks a word of the server. */
const key = /(?<!permission: |may\(|\w)(?:['"`](\w+)\.\w|wordOf\('(\w+)')/gi

/** Finds words that a page says and does not bring: it would show the bare key. */
export const wordsWithPages: Guard = {
  name: 'a page brings the words that it says',
  find(files) {
    const house = new Map(files.map((file) => [file.path, file]))
    const sources = [frame, duties].map((path) => wordFilesOf(house.get(path)))
    const [ofFrame = [], ofDuties = []] = sources
    const lacking = (entry: string, brought: readonly string[]): Finding[] =>
      reachedFrom(entry, house).flatMap((file) =>
        wordsSaid(file)
          .filter(({ word }) => ofDuties.includes(word) && ![...ofFrame, ...brought].includes(word))
          .map(({ word, line }) => ({ path: file.path, line, says: `${entry} does not bring the words of ${word}` })),
      )
    const pages = pagesOf(house.get(routes))
    return [
      ...pages.flatMap(({ entry, brought }) => lacking(entry, brought)),
      ...withoutRow(house.get(routes), pages).flatMap((entry) => lacking(entry, [])),
      ...lacking(`${web}main.tsx`, []),
    ]
  },
}

function pagesOf(file: SourceFile | undefined) {
  return [...(file?.text ?? '').matchAll(row)].map(([, words = '', from = '']) => ({
    entry: from.replace('../', web),
    brought: [...words.matchAll(/'(\w+)'/g)].map(([, word = '']) => word),
  }))
}

/** What the routes fetch in another way, as the workbench, may say the words of the frame only. */
function withoutRow(file: SourceFile | undefined, pages: readonly { entry: string }[]): string[] {
  const fetched = file ? importsOf(file).map(({ target }) => target) : []
  return fetched.filter(
    (target) => target.startsWith(`${web}features/`) && !pages.some(({ entry }) => entry === target),
  )
}

function wordFilesOf(file: SourceFile | undefined): string[] {
  return file ? importsOf(file).map(({ target }) => /(\w+)\.ts$/.exec(target)?.[1] ?? '') : []
}

/** The file and all it imports, at once or later. The routes fetch every page and lead nowhere here. */
function reachedFrom(entry: string, house: ReadonlyMap<string, SourceFile>): SourceFile[] {
  const found = new Map<string, SourceFile>()
  const visit = (path: string): void => {
    const file = house.get(path)
    if (!file || found.has(path) || path === routes || path.startsWith(`${web}locales/`)) return
    found.set(path, file)
    for (const { target } of importsOf(file)) visit(target)
  }
  visit(entry)
  return [...found.values()]
}

function wordsSaid(file: SourceFile): { word: string; line: number }[] {
  const code = withoutComments(file.text)
  return [...code.matchAll(key)].map((match) => ({
    word: match[1] ?? match[2] ?? '',
    line: lineAt(code, match.index),
  }))
}
