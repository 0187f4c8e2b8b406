import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { chineseFonts } from './fonts.ts'
import { unpackChromium } from './packed-chromium.ts'

interface Program {
  executablePath: string
  /** Folder with the shared libraries that come with a packed browser. */
  libraries?: string
}

/** Keeps the browser from talking to anybody but the page under test; `--no-sandbox` lets root start it. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

const systemPlaces = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Starts a headless browser: the one named by TONGXIN_BROWSER, else the system's, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const program = await findProgram()
  const libraries = [program.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter)
  return chromium.launch({
    executablePath: program.executablePath,
    args: quiet,
    env: { ...process.env, ...(await chineseFonts()), ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  })
}

async function findProgram(): Promise<Program> {
  const named = process.env['TONGXIN_BROWSER']
  if (named === 'packed') return unpackChromium()
  if (named) {
    if (!existsSync(named)) throw new Error(`TONGXIN_BROWSER names ${named}, but there is no such file.`)
    return { executablePath: named }
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = systemPlaces
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
  return found ? { executablePath: found } : unpackChromium()
}
