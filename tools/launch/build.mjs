// npm run build: makes dist/ from the sources, only what is stale unless --force is given.
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { canBuild, fingerprint, isBuilt, isFresh, keepMark, parts, root } from './freshness.mjs'
import { serverEntries, serverFolders } from './server-entries.mjs'

const builders = { server: buildServer, 'command-line': buildCommandLine, web: buildWeb }

/** Names the parts that have to be built before Tongxin can start. What cannot be built is taken as shipped. */
export function staleParts() {
  const names = Object.keys(parts)
  if (!isBuilt(parts.server) && !canBuild(parts.server)) {
    throw new Error('dist/ is missing and cannot be made here: run npm ci with the development packages first.')
  }
  return names.filter((name) => canBuild(parts[name]) && !isFresh(parts[name]))
}

/** Packages of many small files, which take longer to find on the disk than to run: bundled, they start in half the time. */
const bundledPackages = /^(kysely|zod|yaml|uuid|otpauth|big\.js|pinyin-pro|qrcode)(\/|$)/

/** What stays in node_modules: everything but our own files and the packages above. */
function isInstalledPackage(id) {
  const ours = /^(\.|\/|[a-z]:[\\/]|@tongxin\/|apps\/|packages\/)/i
  return !ours.test(id) && !bundledPackages.test(id)
}

async function build(names) {
  for (const name of names) {
    const began = performance.now()
    const mark = fingerprint(parts[name])
    await buildAside(parts[name], builders[name])
    keepMark(parts[name], mark)
    console.log(`Built ${parts[name].into} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  if (existsSync(path.join(root, 'node_modules/@fontsource'))) {
    const { copyFonts } = await import('./fonts.mjs')
    await copyFonts()
  }
}

/** The finished folder takes the place of the old one in one step; a failed build leaves the old one. */
async function buildAside(part, builder) {
  const place = path.join(root, part.into)
  const aside = `${place}.${process.pid}`
  try {
    await builder(aside)
    rmSync(place, { recursive: true, force: true })
    renameSync(aside, place)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function buildServer(folder) {
  await bundleForNode(folder, [...serverEntries, ...commandEntries()])
  for (const { from, to } of serverFolders) {
    cpSync(path.join(root, from), path.join(folder, path.relative(parts.server.into, to)), { recursive: true })
  }
}

async function buildCommandLine(folder) {
  await bundleForNode(folder, [{ name: 'main', input: parts['command-line'].entry }])
}

async function bundleForNode(folder, entries) {
  const { build: bundle } = await import('rolldown')
  await bundle({
    cwd: root,
    input: Object.fromEntries(entries.map(({ name, input }) => [name, input])),
    platform: 'node',
    external: isInstalledPackage,
    logLevel: 'warn',
    output: {
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      sourcemap: true,
    },
  })
}

/** Every operator's command is an entry of its own. */
function commandEntries() {
  const folder = 'apps/server/src/commands'
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ name: `commands/${file.slice(0, -3)}`, input: `${folder}/${file}` }))
}

async function buildWeb(folder) {
  const { build: bundle } = await import('vite')
  await bundle({
    root: path.join(root, 'apps/web'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = Object.keys(parts).filter((name) => process.argv.includes(name))
  const names = process.argv.includes('--force') ? Object.keys(parts) : staleParts()
  try {
    await build(asked.length > 0 ? names.filter((name) => asked.includes(name)) : names)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
