import { useSyncExternalStore } from 'react'

/** Elder mode: off, or one of three text sizes (20, 24, 30 px). */
export type ElderSize = 0 | 1 | 2 | 3

const memory = 'tongxin.elder'
const listeners = new Set<() => void>()
let elder: ElderSize = 0

/** Takes up the kept choice before anything is drawn. */
export function startDisplay(): void {
  apply((Number(localStorage.getItem(memory)) || 0) as ElderSize)
}

/** Sets elder mode and remembers it on this device. */
export function setElder(size: ElderSize): void {
  localStorage.setItem(memory, String(size))
  apply(size)
}

function apply(size: ElderSize): void {
  elder = size
  if (size === 0) delete document.documentElement.dataset['elder']
  else document.documentElement.dataset['elder'] = String(size)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The size of elder mode, 0 when it is off. */
export function useElder(): ElderSize {
  return useSyncExternalStore(subscribe, () => elder)
}

const phone = typeof matchMedia === 'undefined' ? null : matchMedia('(max-width: 47.99rem)')

function subscribeToPhone(listener: () => void): () => void {
  phone?.addEventListener('change', listener)
  return () => phone?.removeEventListener('change', listener)
}

/** Whether the page is as narrow as a phone. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribeToPhone, () => phone?.matches ?? false)
}

/** Whether lists are drawn as cards: on a phone, and always in elder mode. */
export function useCards(): boolean {
  const isPhone = useIsPhone()
  return useElder() > 0 || isPhone
}
