// npm run bench:size: copies the committed tree and dist/, installs it without development packages and says what takes the space.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const megabyte = 1024 * 1024
const place = mkdtempSync(join(tmpdir(), 'tongxin-size-'))

try {
  execFileSync('git', ['-C', root, 'clone', '--quiet', '--depth', '1', `file://${root}`, place])
  rmSync(join(place, '.git'), { recursive: true, force: true })
  cpSync(join(root, 'dist'), join(place, 'dist'), { recursive: true })
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: place,
    stdio: 'inherit',
  })
  const parts = [...packagesOf(join(place, 'node_modules')), ...ownParts()].toSorted((a, b) => b.size - a.size)
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  console.log(`${(total / megabyte).toFixed(0)} MB in all (bar 300)`)
  for (const { name, size } of parts.slice(0, 15))
    console.log(`${(size / megabyte).toFixed(1).padStart(7)} MB  ${name}`)
} finally {
  rmSync(place, { recursive: true, force: true })
}

function packagesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const inside = join(folder, name)
    if (name.startsWith('@') && lstatSync(inside).isDirectory()) {
      return readdirSync(inside).map((own) => ({ name: `${name}/${own}`, size: sizeOf(join(inside, own)) }))
    }
    return [{ name, size: sizeOf(inside) }]
  })
}

function ownParts() {
  return readdirSync(place)
    .filter((name) => name !== 'node_modules')
    .map((name) => ({ name: `${name} (ours)`, size: sizeOf(join(place, name)) }))
}

/** What the disk holds for it; links lead elsewhere and count nothing. */
function sizeOf(path) {
  if (!existsSync(path)) return 0
  const found = lstatSync(path)
  if (!found.isDirectory()) return found.isSymbolicLink() ? 0 : found.blocks * 512
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), found.blocks * 512)
}
