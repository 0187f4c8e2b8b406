import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyFonts, fontsFolder } from '../tools/launch/fonts.mjs'
import { cacheFolder } from './cache-folder.ts'

const families = { 'sans-serif': 'Noto Sans SC', serif: 'LXGW WenKai', monospace: 'Noto Sans SC' }

/**
 * Gives the environment in which a browser draws Chinese text although the system has no Chinese font:
 * the product's own fonts are all it knows, so that a page looks the same on every machine.
 */
export async function chineseFonts(): Promise<Record<string, string>> {
  await copyFonts()
  const folder = cacheFolder()
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, configuration(join(folder, 'font-cache')))
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder }
}

function configuration(cache: string): string {
  const aliases = Object.entries(families).map(
    ([generic, family]) => `  <alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${fontsFolder}</dir>`,
    `  <cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}
