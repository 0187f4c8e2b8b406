import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import qrcode from 'qrcode'

import { builtFile } from '../built-file.ts'
import { Press, templateFolder } from './press.ts'
import type { PrintTemplates, RecordMark, TemplateName } from './templates.ts'

const here = dirname(fileURLToPath(import.meta.url))
/** Beside the built server, and from the source tree. */
const bundledFonts = builtFile('../fonts') ?? resolve(here, '../../../../../dist/fonts')

const press = new Press()
let customerFonts: string[] = []

/** Names the folder in the data directory where a committee puts the faces it has a licence for. */
export function configurePdf({ fontFolder }: { fontFolder: string }): void {
  customerFonts = [fontFolder]
}

/** Ends the typesetting process; open prints fail. */
export function closePdf(): void {
  press.close()
}

/**
 * Typesets one paper. Takes a template's name and its data (all text is taken literally), gives
 * the PDF/A-2b bytes. Throws `PrintFailed` or `PrintTookTooLong`.
 */
export async function renderPdf<T extends TemplateName>(template: T, data: PrintTemplates[T]): Promise<Uint8Array> {
  return typeset(`#include "/${template}.typ"`, { data: JSON.stringify(await withCodes(data)) }, 'a-2b')
}

/** The roles a face plays in our prints, as `templates/base.typ` names them. */
export const fontRoles = ['title', 'hei', 'kai', 'fang', 'sans'] as const
export type FontRole = (typeof fontRoles)[number]

/** Which face each role is printed in on this machine: the PostScript name, e.g. `LXGWWenKai-Regular`. */
export async function fontsInUse(): Promise<Record<FontRole, string>> {
  const found = fontRoles.map(async (role) => {
    // PDF 1.4 has no compressed object streams, so the face's name stands in plain text.
    const pdf = await typeset(`#import "/base.typ": faces\n#text(font: faces.${role})[同心]`, { data: '{}' }, '1.4')
    return [
      role,
      /\/BaseFont\s*\/[A-Z]{6}\+([\w-]+?)(?:-Identity-H)?\s/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '',
    ] as const
  })
  return Object.fromEntries(await Promise.all(found)) as Record<FontRole, string>
}

function typeset(source: string, inputs: Record<string, string>, standard: string): Promise<Uint8Array> {
  const fontFolders = [...customerFonts, bundledFonts].filter((folder) => existsSync(folder))
  return press.run({ source, inputs, standard, fontFolders, workspace: templateFolder })
}

/** Adds the QR codes as SVG: the templates only place them. */
async function withCodes(data: PrintTemplates[TemplateName]): Promise<object> {
  if ('address' in data) return { ...data, qr: await qrOf(data.address) }
  return { ...data, record: await marked(data.record) }
}

async function marked(record: RecordMark): Promise<RecordMark & { qr?: string }> {
  return record.address ? { ...record, qr: await qrOf(record.address) } : record
}

function qrOf(address: string): Promise<string> {
  return qrcode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
}
