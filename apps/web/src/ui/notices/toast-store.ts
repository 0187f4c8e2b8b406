import { useSyncExternalStore } from 'react'

export interface Toast {
  text: string
  tone?: 'good' | 'warn' | 'grave'
  /** Offers to take the act back while the notice stands. */
  undo?: () => unknown
}

export interface StandingToast extends Toast {
  id: number
}

const listeners = new Set<() => void>()
let standing: readonly StandingToast[] = []
let last = 0

/** Shows a short notice; with `undo` it stays longer and offers to take the act back. */
export function toast(notice: Toast): void {
  const id = ++last
  change([...standing.filter(({ text }) => text !== notice.text), { ...notice, id }])
  setTimeout(() => dismissToast(id), notice.undo || notice.tone === 'grave' ? 10_000 : 5_000)
}

/** Takes a notice away. */
export function dismissToast(id: number): void {
  change(standing.filter((one) => one.id !== id))
}

function change(next: readonly StandingToast[]): void {
  standing = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The notices that stand at the moment. */
export function useToasts(): readonly StandingToast[] {
  return useSyncExternalStore(subscribe, () => standing)
}
