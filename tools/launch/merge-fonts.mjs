// The Noto Sans SC packages come in a hundred slices, and the one large slice lacks a thousand
// characters that stand in people's names. Typst and a desktop browser want one file a weight,
// so the TrueType slices are joined here: the first font keeps its tables, the others lend the
// glyphs it lacks. Layout tables survive because the first font's glyph numbers do not change.

import { licenceName, readFont, table } from './read-font.mjs'

/** @typedef {import('./read-font.mjs').Font} Font */
/** @typedef {Pick<Font, 'glyphs' | 'metrics' | 'characters'>} Outlines */

const KEPT_AS_THEY_ARE = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'OS/2', 'gasp', 'post', 'prep']
const COMPOSITE = { words: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 }

/**
 * Joins TrueType fonts of one design; gives the bytes of one font named `family` and `style`.
 * @param {Buffer[]} sources
 * @param {{ family: string, style: string }} named
 */
export function mergeFonts(sources, { family, style }) {
  const fonts = sources.map(readFont)
  const [first] = fonts
  if (!first) throw new RangeError('No font to merge.')
  const merged = { glyphs: [...first.glyphs], metrics: [...first.metrics], characters: new Map(first.characters) }
  for (const font of fonts.slice(1)) borrowGlyphs(merged, font)
  return writeFont(first, merged, namesOf({ family, style, first }))
}

/** @param {Outlines} merged @param {Font} font */
function borrowGlyphs(merged, font) {
  /** @type {Map<number, number>} */
  const borrowed = new Map()
  /** @param {number} glyph @returns {number} */
  const borrow = (glyph) => {
    const known = borrowed.get(glyph)
    if (known !== undefined) return known
    const number = merged.glyphs.length
    borrowed.set(glyph, number)
    merged.metrics.push(font.metrics[glyph] ?? [0, 0])
    merged.glyphs.push(Buffer.alloc(0))
    merged.glyphs[number] = renumberParts(font.glyphs[glyph] ?? Buffer.alloc(0), borrow)
    return number
  }
  for (const [code, glyph] of font.characters) {
    if (!merged.characters.has(code)) merged.characters.set(code, borrow(glyph))
  }
}

/**
 * A composite glyph names its parts by number; everything else is copied as it is.
 * @param {Buffer} glyph
 * @param {(part: number) => number} renumber
 */
function renumberParts(glyph, renumber) {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph
  const copy = Buffer.from(glyph)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(renumber(copy.readUInt16BE(at + 2)), at + 2)
    if (!(flags & COMPOSITE.more)) return copy
    const scale = flags & COMPOSITE.scale ? 2 : flags & COMPOSITE.twoScales ? 4 : flags & COMPOSITE.matrix ? 8 : 0
    at += 4 + (flags & COMPOSITE.words ? 4 : 2) + scale
  }
}

/** @param {Font} first @param {Outlines} merged @param {Buffer} name */
function writeFont(first, merged, name) {
  /** @type {Map<string, Buffer>} */
  const tables = new Map(
    KEPT_AS_THEY_ARE.filter((tag) => first.tables.has(tag)).map((tag) => [tag, table(first.tables, tag)]),
  )
  const { glyf, loca } = layGlyphs(merged.glyphs)
  const head = Buffer.from(table(first.tables, 'head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(table(first.tables, 'hhea'))
  hhea.writeUInt16BE(merged.metrics.length, 34)
  const maxp = Buffer.from(table(first.tables, 'maxp'))
  maxp.writeUInt16BE(merged.glyphs.length, 4)
  // Largest points, contours, composite points, composite contours and parts: generous bounds suffice.
  for (const at of [6, 8, 10, 12, 28]) maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), 1024), at)
  const hmtx = Buffer.alloc(merged.metrics.length * 4)
  merged.metrics.forEach(([advance, bearing], i) => hmtx.writeInt16BE(bearing, hmtx.writeUInt16BE(advance, i * 4)))
  for (const [tag, bytes] of Object.entries({
    glyf,
    loca,
    head,
    hhea,
    maxp,
    hmtx,
    name,
    cmap: layCharacters(merged.characters),
  }))
    tables.set(tag, bytes)
  return layTables(tables)
}

/** @param {Buffer[]} glyphs */
function layGlyphs(glyphs) {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  /** @type {Buffer[]} */
  const parts = []
  let at = 0
  glyphs.forEach((glyph, i) => {
    const padding = (4 - (glyph.length % 4)) % 4
    loca.writeUInt32BE(at, i * 4)
    parts.push(glyph, Buffer.alloc(padding))
    at += glyph.length + padding
  })
  loca.writeUInt32BE(at, glyphs.length * 4)
  return { glyf: Buffer.concat(parts), loca }
}

/** @param {Map<number, number>} characters */
function layCharacters(characters) {
  /** @type {{ start: number, end: number, glyph: number }[]} */
  const groups = []
  for (const [code, glyph] of [...characters].toSorted(([a], [b]) => a - b)) {
    const last = groups.at(-1)
    if (last && code === last.end + 1 && glyph === last.glyph + code - last.start) last.end = code
    else groups.push({ start: code, end: code, glyph })
  }
  const table = Buffer.alloc(12 + 16 + groups.length * 12)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + groups.length * 12, 16)
  table.writeUInt32BE(groups.length, 24)
  groups.forEach(({ start, end, glyph }, i) =>
    [start, end, glyph].forEach((value, k) => table.writeUInt32BE(value, 28 + i * 12 + k * 4)),
  )
  return table
}

/** @param {{ family: string, style: string, first: Font }} named */
function namesOf({ family, style, first }) {
  const compact = `${family.replaceAll(' ', '')}-${style}`
  /** @type {[number, string][]} */
  const names = [
    [0, licenceName(first, 0)],
    [1, family],
    [2, style],
    [3, `${compact}; merged from slices`],
    [4, `${family} ${style}`],
    [6, compact],
    [13, licenceName(first, 13)],
    [14, licenceName(first, 14)],
  ]
  /** @type {[number, Buffer][]} */
  const present = names
    .filter(([, text]) => text !== '')
    .map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()])
  const records = Buffer.alloc(6 + present.length * 12)
  records.writeUInt16BE(present.length, 2)
  records.writeUInt16BE(records.length, 4)
  let at = 0
  present.forEach(([id, text], i) => {
    ;[3, 1, 0x409, id, text.length, at].forEach((value, k) => records.writeUInt16BE(value, 6 + i * 12 + k * 2))
    at += text.length
  })
  return Buffer.concat([records, ...present.map(([, text]) => text)])
}

/** @param {Map<string, Buffer>} tables */
function layTables(tables) {
  const tags = [...tables.keys()].toSorted()
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const header = Buffer.alloc(12 + tags.length * 16)
  header.writeUInt32BE(0x00010000, 0)
  ;[tags.length, power * 16, Math.log2(power), (tags.length - power) * 16].forEach((value, k) =>
    header.writeUInt16BE(value, 4 + k * 2),
  )
  const parts = [header]
  let at = header.length
  tags.forEach((tag, i) => {
    const bytes = table(tables, tag)
    header.write(tag, 12 + i * 16, 'latin1')
    ;[checksum(bytes), at, bytes.length].forEach((value, k) => header.writeUInt32BE(value, 16 + i * 16 + k * 4))
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    at += bytes.length + padding
  })
  const font = Buffer.concat(parts)
  const headAt = font.readUInt32BE(12 + tags.indexOf('head') * 16 + 8)
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8)
  return font
}

/** @param {Buffer} table */
function checksum(table) {
  let sum = 0
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  const rest = table.length % 4
  if (rest === 0) return sum
  const last = Buffer.alloc(4)
  table.copy(last, 0, table.length - rest)
  return (sum + last.readUInt32BE(0)) >>> 0
}
