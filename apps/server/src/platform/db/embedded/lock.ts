import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isSameProcess, processStart } from './process-table.ts'

export interface Lock {
  release(): void
}

interface Holder {
  pid: number
  start: string | null
}

/** Takes the data directory for this process, or gives the number of the living process that has it. */
export function takeLock(file: string): Lock | { heldBy: number } {
  for (;;) {
    if (createLock(file)) return { release: () => releaseLock(file) }
    const text = read(file)
    if (text === null) continue
    const holder = parse(text)
    if (holder && holds(holder)) return { heldBy: holder.pid }
    discard(file, text)
  }
}

/** In a container the next start often has the very number of the one that was killed; the start tells them apart. */
function holds({ pid, start }: Holder): boolean {
  if (pid === process.pid && start === null) return false
  return isSameProcess(pid, start)
}

/** The lock appears with its content or not at all: written aside, then linked into place. */
function createLock(file: string): boolean {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, JSON.stringify({ pid: process.pid, start: processStart(process.pid) } satisfies Holder))
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

function releaseLock(file: string): void {
  const text = read(file)
  if (text && parse(text)?.pid === process.pid) rmSync(file, { force: true })
}

/** Removes a stale lock. Whoever was faster has a fresh one in its place; that is put back. */
function discard(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    if (read(aside) !== stale) linkSync(aside, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}
