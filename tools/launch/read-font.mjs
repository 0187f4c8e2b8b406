// Reads a TrueType font: its tables, outlines, widths and the characters it can draw.

/** @typedef {{ tables: Map<string, Buffer>, glyphs: Buffer[], metrics: [number, number][], characters: Map<number, number> }} Font */

/** @param {Buffer} bytes @returns {Font} */
export function readFont(bytes) {
  /** @type {Map<string, Buffer>} */
  const tables = new Map()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    const start = bytes.readUInt32BE(at + 8)
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + bytes.readUInt32BE(at + 12)))
  }
  const count = table(tables, 'maxp').readUInt16BE(4)
  return {
    tables,
    glyphs: readGlyphs(tables, count),
    metrics: readMetrics(tables, count),
    characters: readCharacters(table(tables, 'cmap')),
  }
}

/** @param {Map<string, Buffer>} tables @param {string} tag */
export function table(tables, tag) {
  const bytes = tables.get(tag)
  if (!bytes) throw new TypeError(`The font has no ${tag} table.`)
  return bytes
}

/** @param {Map<string, Buffer>} tables @param {number} count */
function readGlyphs(tables, count) {
  const loca = table(tables, 'loca')
  const long = table(tables, 'head').readInt16BE(50) === 1
  /** @param {number} i */
  const offset = (i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
  return Array.from({ length: count }, (_, i) => table(tables, 'glyf').subarray(offset(i), offset(i + 1)))
}

/** @param {Map<string, Buffer>} tables @param {number} count @returns {[number, number][]} */
function readMetrics(tables, count) {
  const hmtx = table(tables, 'hmtx')
  const full = table(tables, 'hhea').readUInt16BE(34)
  return Array.from({ length: count }, (_, i) => {
    if (i < full) return [hmtx.readUInt16BE(i * 4), hmtx.readInt16BE(i * 4 + 2)]
    return [hmtx.readUInt16BE((full - 1) * 4), hmtx.readInt16BE(full * 4 + (i - full) * 2)]
  })
}

/** @param {Buffer} cmap */
function readCharacters(cmap) {
  /** @type {Map<number, number>} */
  const characters = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readFormat4(table, characters)
    if (format === 12) readFormat12(table, characters)
  }
  return characters
}

/** @param {Buffer} table @param {Map<number, number>} characters */
function readFormat4(table, characters) {
  const doubled = table.readUInt16BE(6)
  for (let at = 0; at < doubled; at += 2) {
    const end = table.readUInt16BE(14 + at)
    const start = table.readUInt16BE(16 + doubled + at)
    const delta = table.readUInt16BE(16 + doubled * 2 + at)
    const rangeAt = 16 + doubled * 3 + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2)
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) characters.set(code, glyph)
    }
  }
}

/** @param {Buffer} table @param {Map<number, number>} characters */
function readFormat12(table, characters) {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const at = 16 + i * 12
    const start = table.readUInt32BE(at)
    for (let code = start; code <= table.readUInt32BE(at + 4); code++) {
      characters.set(code, table.readUInt32BE(at + 8) + code - start)
    }
  }
}

/** @param {Font} font @param {number} wanted */
export function licenceName(font, wanted) {
  const name = table(font.tables, 'name')
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const at = 6 + i * 12
    if (name.readUInt16BE(at) !== 3 || name.readUInt16BE(at + 6) !== wanted) continue
    const start = name.readUInt16BE(4) + name.readUInt16BE(at + 10)
    return Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le')
  }
  return ''
}
