import { wipeLists } from './door-shelf.ts'

/** Whoever signs out leaves no list of names on the device. A device that never stood at a door has nothing to wipe. */
export async function forgetLists(): Promise<void> {
  try {
    const known = await indexedDB.databases()
    if (known.some(({ name }) => name === 'tongxin-door')) await wipeLists()
  } catch {
    // A browser that keeps nothing has nothing to wipe, and signing out must not wait for it.
  }
}
