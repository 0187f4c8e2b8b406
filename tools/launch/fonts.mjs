// Copies the fonts of the development packages into dist/fonts, once. The web gets .woff2;
// Typst and the browser of the tests get .ttf. Called by the build, and by hand:
//   node tools/launch/fonts.mjs
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { decompress } from 'wawoff2'

import { mergeFonts } from './merge-fonts.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)

/** Where the copied fonts lie. */
export const fontsFolder = join(root, 'dist/fonts')

const NOTO = 'noto-sans-sc'
const KAI = 'lxgw-wenkai'
/** @param {string} name */
const packageFolder = (name) => dirname(require.resolve(`@fontsource/${name}/package.json`))
/** @param {string} name @param {string} slice @param {number} weight */
const file = (name, slice, weight) => join(packageFolder(name), `files/${name}-${slice}-${weight}-normal.woff2`)
/** @param {string} path */
const read = (path) => () => readFileSync(path)

/** One row a file of dist/fonts: its name and how to make its bytes. */
const wanted = [
  { name: 'LXGWWenKai-Regular.woff2', make: read(file(KAI, 'latin', 500)) },
  { name: 'LXGWWenKai-Regular.ttf', make: () => decompressed(file(KAI, 'latin', 500)) },
  { name: 'NotoSansSC-Regular.woff2', make: read(file(NOTO, 'chinese-simplified', 400)) },
  { name: 'NotoSansSC-Bold.woff2', make: read(file(NOTO, 'chinese-simplified', 700)) },
  { name: 'NotoSansSC-Regular.ttf', make: () => joinedNoto(400, 'Regular') },
  { name: 'NotoSansSC-Bold.ttf', make: () => joinedNoto(700, 'Bold') },
  { name: 'LXGWWenKai-OFL.txt', make: read(join(packageFolder(KAI), 'LICENSE')) },
  { name: 'NotoSansSC-OFL.txt', make: read(join(packageFolder(NOTO), 'LICENSE')) },
]

/** Makes what is missing in dist/fonts; gives the names of the files it made. */
export async function copyFonts(folder = fontsFolder) {
  mkdirSync(folder, { recursive: true })
  /** @type {string[]} */
  const made = []
  for (const { name, make } of wanted) {
    const target = join(folder, name)
    if (existsSync(target)) continue
    // Renamed at the end, so that an interrupted copy is not taken for a finished one.
    const unfinished = `${target}.${process.pid}`
    writeFileSync(unfinished, await make())
    renameSync(unfinished, target)
    made.push(name)
  }
  return made
}

/** @param {string} path */
async function decompressed(path) {
  return Buffer.from(await decompress(readFileSync(path)))
}

/** @param {number} weight @param {string} style */
async function joinedNoto(weight, style) {
  const folder = join(packageFolder(NOTO), 'files')
  const slices = readdirSync(folder).filter((name) =>
    new RegExp(`^noto-sans-sc-(\\d+|latin|latin-ext)-${weight}-normal\\.woff2$`).test(name),
  )
  /** @type {Buffer[]} */
  const fonts = []
  for (const path of [file(NOTO, 'chinese-simplified', weight), ...slices.toSorted().map((name) => join(folder, name))])
    fonts.push(await decompressed(path))
  return mergeFonts(fonts, { family: 'Noto Sans SC', style })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await copyFonts()
  process.stdout.write(made.length === 0 ? 'Fonts are in place.\n' : `Fonts copied: ${made.join(', ')}\n`)
}
