import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { type InputRecord, readRecords } from './read-records.ts'

const bins = 64

/**
 * Brings the lines of each subject together without holding the file in memory: lines are dealt into bins on the disk
 * by their subject, then one bin at a time is sorted. Line numbers stay those of the file.
 */
export async function* bringTogether(file: string): AsyncGenerator<InputRecord> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongxin-facts-'))
  const place = (bin: number) => path.join(folder, `${bin}.jsonl`)
  try {
    await deal(file, place)
    for (let bin = 0; bin < bins; bin += 1) yield* sorted(place(bin))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function deal(file: string, place: (bin: number) => string): Promise<void> {
  const streams = Array.from({ length: bins }, (_, bin) => createWriteStream(place(bin)))
  for await (const record of readRecords(file)) {
    const stream = streams[binOf(subjectOf(record))]
    if (stream && !stream.write(`${JSON.stringify(record)}\n`)) await once(stream, 'drain')
  }
  await Promise.all(streams.map((stream) => finished(stream.end())))
}

async function* sorted(bin: string): AsyncGenerator<InputRecord> {
  const records: InputRecord[] = []
  for await (const { values } of readRecords(bin)) records.push(values as unknown as InputRecord)
  records.sort((a, b) => compare(subjectOf(a), subjectOf(b)) || a.line - b.line)
  yield* records
}

function binOf(subject: string): number {
  let hash = 0
  for (let at = 0; at < subject.length; at += 1) hash = (hash * 31 + subject.charCodeAt(at)) >>> 0
  return hash % bins
}

function subjectOf({ values: { subject } }: InputRecord): string {
  return typeof subject === 'string' || typeof subject === 'number' ? String(subject).trim() : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
