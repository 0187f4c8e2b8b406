// Reads back, for the tests, what a reader program would find in a PDF: pages, faces, characters.
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  pages: { width: number; height: number }[]
  faces: string[]
  /** Every character that can be searched for and copied. */
  characters: Set<string>
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const parts = [Buffer.from(pdf).toString('latin1'), ...inflatedStreams(Buffer.from(pdf))]
  const text = parts.join('\n')
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
      ([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }),
    ),
    faces: [
      ...new Set(
        [...text.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+?)(?:-Identity-H)?[\s/>]/g)].map(([, face]) => face ?? ''),
      ),
    ].toSorted(),
    characters: new Set(parts.filter((part) => part.includes('begincmap')).flatMap(mappedCharacters)),
  }
}

function inflatedStreams(pdf: Buffer): string[] {
  const streams: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue
    try {
      streams.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not a deflated stream: an embedded profile or metadata.
    }
  }
  return streams
}

function mappedCharacters(cmap: string): string[] {
  const found: string[] = []
  for (const [, section] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, hex] of (section ?? '').matchAll(/<[0-9a-fA-F]+>\s*<([0-9a-fA-F]+)>/g))
      found.push(
        ...Array.from(
          Buffer.from(hex ?? '', 'hex')
            .swap16()
            .toString('utf16le'),
        ),
      )
  }
  for (const [, section] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, hex] of (section ?? '').matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]{4})>/g,
    )) {
      const count = parseInt(to ?? '0', 16) - parseInt(from ?? '0', 16)
      for (let i = 0; i <= count; i++) found.push(String.fromCodePoint(parseInt(hex ?? '0', 16) + i))
    }
  }
  return found
}
