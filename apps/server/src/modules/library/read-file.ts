import { endpoints } from '@tongxin/contract/endpoints'
import { strFromU8, unzipSync } from 'fflate'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { checkArchive } from '../../platform/sheet/archive-limits.ts'

/** Gives a file's text back to the form; the form is what is kept. */
export const readFileText = operation(endpoints.library.readText, ({ upload }) => {
  if (!upload || upload.bytes.byteLength === 0) throw new AppError('bad_file', { reason: 'empty' })
  const { bytes } = upload
  const text = bytes.subarray(0, 2).toString('latin1') === 'PK' ? textOfDocx(bytes) : plainText(bytes)
  if (text.trim() === '') throw new AppError('bad_file', { reason: 'empty' })
  return Promise.resolve({ text: text.slice(0, 100_000) })
})

const body = 'word/document.xml'

function textOfDocx(bytes: Buffer): string {
  let xml: Uint8Array | undefined
  try {
    checkArchive(bytes)
    xml = unzipSync(bytes, { filter: ({ name }) => name === body })[body]
  } catch {
    throw new AppError('bad_file', { reason: 'unreadable' })
  }
  if (!xml) throw new AppError('bad_file', { reason: 'unreadable' })
  return strFromU8(xml)
    .replace(/<w:(?:br|cr)\b[^>]*\/>/g, '\n')
    .replace(/<w:tab\b[^>]*\/>/g, '　')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:instrText|delText)\b[^>]*>[^<]*<\/w:(?:instrText|delText)>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** UTF-8, and where it is none the encoding of older Chinese programs. */
function plainText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
