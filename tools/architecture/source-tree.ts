import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** One file of the repository as a guard sees it: its path from the root, with `/`, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** What a guard found, at the place where it found it. */
export interface Finding {
  path: string
  line: number
  says: string
}

/** A rule about the shape of the house, as a plain function over all its files. */
export interface Guard {
  name: string
  find(files: readonly SourceFile[]): Finding[]
}

const notOurs = new Set(['node_modules', 'dist', 'var', '.git', '.tmp'])
const readable = /\.(ts|tsx|mts|mjs|js|json|sql|md|css|html|svg|yaml|yml|typ)$/

/** Reads the whole repository but packages and builds. Pictures, fixtures and the like come with their path and no text. */
export function readTree(root: string): SourceFile[] {
  const files: SourceFile[] = []
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !notOurs.has(entry.name)) visit(path)
      if (entry.isFile()) files.push(read(root, path))
    }
  }
  visit(root)
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function read(root: string, absolute: string): SourceFile {
  const path = relative(root, absolute).split(sep).join('/')
  const isText = readable.test(path) && !path.includes('/fixtures/')
  return { path, text: isText ? readFileSync(absolute, 'utf8') : '' }
}
