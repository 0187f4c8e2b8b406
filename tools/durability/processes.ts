// The processes of an installation, found in /proc by its data directory, so that only what a run started is ever met.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The command lines of living processes that work on a data directory. */
export function livingProcesses(dataDirectory: string): string[] {
  const postmaster = postmasterOf(dataDirectory)
  return processes()
    .filter((pid) => pid !== process.pid)
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }))
    .filter(({ pid, command }) => command.includes(dataDirectory) || pid === postmaster)
    .map(({ pid, command }) => `${pid} ${command.slice(0, 120)}`)
}

export function postmasterOf(dataDirectory: string): number | null {
  const pid = Number(read(join(dataDirectory, 'pg/postmaster.pid')).split('\n')[0])
  return pid > 0 && read(`/proc/${pid}/cmdline`).includes(dataDirectory) ? pid : null
}

export function childrenOf(parent: number): number[] {
  return processes().filter((pid) => Number(statOf(pid)[1]) === parent)
}

export function killAll(pids: ReadonlyArray<number | null | undefined>): number {
  return pids.filter((pid) => pid != null && send(pid, 'SIGKILL')).length
}

/** Lets a process do nothing more; a kill still ends it. */
export function halt(pid: number): void {
  send(pid, 'SIGSTOP')
}

function send(pid: number, signal: 'SIGKILL' | 'SIGSTOP'): boolean {
  if (statOf(pid)[0] === 'Z') return false
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** The fields of /proc/PID/stat after the name: state, parent, … */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
