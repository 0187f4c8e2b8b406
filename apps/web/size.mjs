// npm run web:size: what a browser fetches as JavaScript, gzipped, before each page can be used; fails beyond the bars.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../dist/web'))
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))

/** Pages with their bar in kB, and what they fetch besides their static imports: words, and the first page itself. */
const pages = [
  { name: 'sign-in', entry: 'sign-in.html', bar: 80, also: ['src/locales/entry-zh-CN.ts'] },
  { name: 'first installation', entry: 'setup.html', bar: 80, also: ['src/locales/setup-zh-CN.ts'] },
  { name: 'complaint about a burden', entry: 'relief.html', bar: 83, also: ['src/locales/relief-zh-CN.ts'] },
  { name: 'norm of use', entry: 'norm.html', bar: 82, also: ['src/locales/relief-zh-CN.ts'] },
  { name: 'sign-in desk at the door', entry: 'door.html', bar: 93, also: ['src/locales/door-zh-CN.ts'] },
  { name: 'rating by a link', entry: 'rate.html', bar: 88, also: ['src/locales/rating-zh-CN.ts'] },
  { name: 'scan at the door', entry: 'scan.html', bar: 87, also: ['src/locales/door-zh-CN.ts'] },
  {
    name: 'workbench',
    entry: 'index.html',
    bar: 150,
    also: ['src/locales/zh-CN.ts', 'src/features/tasks/workbench-page.tsx'],
  },
  {
    name: 'meetings, opened first',
    entry: 'index.html',
    bar: 345,
    also: [
      'src/locales/zh-CN.ts',
      'src/locales/zh-CN/meetings.ts',
      'src/locales/zh-CN/events.ts',
      'src/app/pages-with-look.tsx',
      '../../node_modules/antd/locale/zh_CN.js',
      '../../node_modules/dayjs/locale/zh-cn.js',
      'src/features/meetings/meetings-page.tsx',
    ],
  },
]

/** Every chunk that a list of modules needs, itself included. */
function chunksOf(names, found = new Set()) {
  for (const name of names) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest of the build.`)
    if (found.has(chunk)) continue
    found.add(chunk)
    chunksOf(chunk.imports ?? [], found)
  }
  return found
}

const kilobytes = (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 6 }).length / 1000

for (const { name, entry, bar, also } of pages) {
  const files = [...chunksOf([entry, ...also])].map(({ file }) => ({ file, size: kilobytes(file) }))
  const sum = files.reduce((total, { size }) => total + size, 0)
  process.stdout.write(`${name}: ${sum.toFixed(1)} kB of ${bar} kB\n`)
  for (const { file, size } of files.toSorted((a, b) => b.size - a.size).slice(0, 6)) {
    process.stdout.write(`  ${size.toFixed(1).padStart(6)}  ${path.basename(file)}\n`)
  }
  if (sum > bar) process.exitCode = 1
}
