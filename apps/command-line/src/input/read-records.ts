import { open } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { UnusableInput } from './input-fault.ts'

/** A line of an input file: CSV gives text only, JSON Lines what it says. Empty cells are left out. */
export interface InputRecord {
  line: number
  values: Record<string, unknown>
}

/** Reads a `.csv` (UTF-8 or GBK, with a header row) or `.jsonl` / `.ndjson` file line by line, never as a whole. */
export async function* readRecords(file: string): AsyncGenerator<InputRecord> {
  const format = path.extname(file).toLowerCase()
  if (format === '.csv') yield* readCsv(file)
  else if (format === '.jsonl' || format === '.ndjson') yield* readJsonLines(file)
  else throw new UnusableInput(`${file}: .csv, .jsonl or .ndjson is read, not “${format || 'no ending'}”.`)
}

async function* readCsv(file: string): AsyncGenerator<InputRecord> {
  const parser = (await decoded(file)).pipe(
    parse({
      columns: (titles: string[]) => titles.map((title) => title.trim()),
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    }),
  )
  try {
    for await (const row of parser as AsyncIterable<{ info: { lines: number }; record: Record<string, string> }>) {
      const values = Object.fromEntries(
        Object.entries(row.record).filter(([title, text]) => title !== '' && text !== ''),
      )
      if (Object.keys(values).length > 0) yield { line: row.info.lines, values }
    }
  } catch (error) {
    throw new UnusableInput(`${file}: ${(error as Error).message}`)
  }
}

async function* readJsonLines(file: string): AsyncGenerator<InputRecord> {
  let line = 0
  for await (const text of createInterface({ input: await decoded(file), crlfDelay: Infinity })) {
    line += 1
    if (text.trim() === '') continue
    yield { line, values: objectOf(text, file, line) }
  }
}

function objectOf(text: string, file: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, together with what is JSON but no object.
  }
  throw new UnusableInput(`${file}:${line}: each line holds one JSON object.`)
}

/** The file's text in whatever of the two encodings office machines write. */
async function decoded(file: string): Promise<Readable> {
  const encoding = await encodingOf(file)
  const decoder = new TextDecoder(encoding, { fatal: true })
  return Readable.from(textOf(createReadStream(file), decoder, file))
}

async function* textOf(
  source: AsyncIterable<Buffer>,
  decoder: InstanceType<typeof TextDecoder>,
  file: string,
): AsyncGenerator<string> {
  try {
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch {
    throw new UnusableInput(`${file}: neither UTF-8 nor GBK throughout. Save it as UTF-8 and try again.`)
  }
}

async function encodingOf(file: string): Promise<'utf-8' | 'gb18030'> {
  const handle = await open(file).catch(() => {
    throw new UnusableInput(`${file}: no such file, or it may not be read.`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  } finally {
    await handle.close()
  }
}
