import { SheetRefused, sheetLimits } from './sheet-shape.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const zip64Sentinel = 0xffffffff

/**
 * Adds up what an .xlsx says it unpacks to, without unpacking it, and refuses bombs. The reader
 * later unpacks no entry beyond its declared size, so a false declaration gains nothing.
 * Gives the declared size in bytes.
 */
export function checkArchive(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const files = view.getUint16(end + 10, true)
  if (files > sheetLimits.archiveFiles) throw tooLarge()
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let i = 0; i < files; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw unreadable()
    const size = view.getUint32(at + 24, true)
    if (size === zip64Sentinel) throw tooLarge()
    unpacked += size
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > sheetLimits.unpackedBytes) throw tooLarge()
  return unpacked
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  throw unreadable()
}

const unreadable = () => new SheetRefused('unreadable', 'The file is no spreadsheet, or it is damaged.')
const tooLarge = () => new SheetRefused('too_large', 'The file unpacks to more than a spreadsheet may hold.')
