import { posix } from 'node:path'
import { lineAt } from '../../architecture/scan.ts'
import type { Finding, Guard, SourceFile } from '../../architecture/source-tree.ts'
import { codeSpans, isDocument } from './read-document.ts'

const rooms =
  /^(?:\.\/)?((?:apps|packages|rules|db|e2e|tools|docs|\.ci)\/[^\s`'"()，。；、:|]*|[A-Z][\w.-]*\.md|[\w.-]+\.(?:json|ts|mjs))$/
const placeholder = /[<>*{}…]|NNNN|\.\.\./

interface Mention {
  path: string
  at: number
}

/** Finds paths in documents that lead nowhere: in code spans, code blocks, links and drawn trees. */
export const namedPaths: Guard = {
  name: 'every path that a document names exists',
  find: (files) => {
    const existing = pathsOf(files)
    return files.filter(isDocument).flatMap((document) => leadingNowhere(document, existing))
  },
}

function leadingNowhere(document: SourceFile, existing: ReadonlySet<string>): Finding[] {
  return [...spans(document), ...links(document), ...drawnTrees(document)]
    .map(({ path, at }) => ({ path: certainPart(path), at }))
    .filter(({ path }) => path !== '' && !existing.has(path))
    .map(({ path, at }) => ({ path: document.path, line: lineAt(document.text, at), says: `${path} does not exist` }))
}

/** Every file, every folder above one, and the bare names of files. */
function pathsOf(files: readonly SourceFile[]): Set<string> {
  const paths = new Set<string>()
  for (const { path } of files) {
    const parts = path.split('/')
    paths.add(parts.at(-1) ?? '')
    parts.forEach((_, depth) => paths.add(parts.slice(0, depth + 1).join('/')))
  }
  return paths
}

function spans(document: SourceFile): Mention[] {
  return codeSpans(document).flatMap(({ code, at }) =>
    [...code.matchAll(/[^\s`]+/g)]
      .map((word) => ({ path: rooms.exec(word[0].replace(/[,;.)]+$/, ''))?.[1] ?? '', at: at + word.index }))
      .filter(({ path }) => path !== ''),
  )
}

function links({ path: document, text }: SourceFile): Mention[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)|(?:src|href)="([^"#]+)"/g)]
    .map((link) => ({ target: link[1] ?? link[2] ?? '', at: link.index }))
    .filter(({ target }) => target !== '' && !/^[a-z]+:/.test(target))
    .map(({ target, at }) => ({ path: posix.join(posix.dirname(document), target), at }))
}

/** A tree drawn with ├── and └── names a path on each of its lines. */
function drawnTrees({ text }: SourceFile): Mention[] {
  const above: string[] = []
  return [...text.matchAll(/^((?:│ {3}| {4})*)[├└]── (\S+)/gm)].map((line) => {
    const depth = (line[1] ?? '').length / 4
    above.splice(depth, above.length, (line[2] ?? '').replace(/\/$/, ''))
    return { path: above.join('/'), at: line.index }
  })
}

/** The path up to its first placeholder, without what only a build or a run makes. */
function certainPart(path: string): string {
  const parts = path.replace(/\/+$/, '').split('/')
  const end = parts.findIndex((part) => placeholder.test(part))
  const certain = (end < 0 ? parts : parts.slice(0, end)).join('/')
  return /^(dist|var|node_modules)(\/|$)/.test(certain) ? '' : certain
}
