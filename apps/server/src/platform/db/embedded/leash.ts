import { spawn } from 'node:child_process'

/**
 * Ends the server when this process is gone, however it went: a shell waits at the end of a pipe
 * that the system closes for us, and then asks the server to shut down. Gives how to let go.
 */
export function leash(pid: number): () => void {
  if (process.platform === 'win32') return () => {}
  const holder = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  holder.on('error', () => {})
  holder.stdin.on('error', () => {})
  holder.unref()
  return () => holder.kill('SIGKILL')
}
