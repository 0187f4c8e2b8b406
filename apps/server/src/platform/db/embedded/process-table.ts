import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process lives; one that ended but was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return readStat(pid)?.[0] !== 'Z'
}

/** When a process began, as the system counts it; tells a process from a later one of the same number. */
export function processStart(pid: number): string | null {
  return readStat(pid)?.[19] ?? null
}

export function isSameProcess(pid: number, start: string | null): boolean {
  if (!isAlive(pid)) return false
  const now = processStart(pid)
  return start === null || now === null || start === now
}

/** The folder a process works in, where the system tells. */
export function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function readStat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
