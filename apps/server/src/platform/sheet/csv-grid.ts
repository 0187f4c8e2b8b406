import { parse } from 'csv-parse/sync'

import { SheetRefused } from './sheet-shape.ts'

/** The rows of a .csv in UTF-8, UTF-16 or GB18030 (GBK), separated by comma, semicolon or tab. */
export function readCsvGrid(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      skip_records_with_error: false,
    })
  } catch {
    throw new SheetRefused('unreadable', 'The .csv has an open quotation mark.')
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The separator that occurs most in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000)
  const count = (sign: string) => start.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
