import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Door } from './door.ts'

/** The list of one meeting as this device keeps it, for the account that fetched it and until it must be wiped. */
export interface KeptList {
  meetingId: string
  ownerId: string
  ownerName: string
  door: Door
}

/** What was tapped here. It holds no name, so that it may stay when the list is wiped. */
export interface KeptMark {
  /** Grows with every mark of this device, whatever the meeting. */
  number: number
  meetingId: string
  ownerId: string
  personId: string
  state: AttendanceState | null
  seen: AttendanceState | null
  at: string
  source: 'screen' | 'paper'
  reason?: string
  /** Whether the server has answered for it. */
  sent: 0 | 1
}

interface Shelf extends DBSchema {
  list: { key: string; value: KeptList }
  mark: { key: number; value: KeptMark; indexes: { meeting: string } }
  device: { key: string; value: string }
}

/** A tap is on the disk, not only on its way there, before the screen says that it counts. */
const onDisk = { durability: 'strict' } as const

let opened: Promise<IDBPDatabase<Shelf>> | undefined

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('tongxin-door', 1, {
    upgrade(base) {
      base.createObjectStore('list', { keyPath: 'meetingId' })
      base.createObjectStore('mark', { keyPath: 'number', autoIncrement: true }).createIndex('meeting', 'meetingId')
      base.createObjectStore('device')
    },
  })
  return opened
}

/** The name of this device at every door; made at its first. */
export async function deviceId(): Promise<string> {
  const transaction = (await shelf()).transaction('device', 'readwrite', onDisk)
  const id = (await transaction.store.get('id')) ?? newDeviceId()
  await transaction.store.put(id, 'id')
  await transaction.done
  return id
}

/** A random UUID, also on pages that came without https, where the browser makes none. */
function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export async function keepMark(mark: Omit<KeptMark, 'number'>): Promise<KeptMark> {
  const transaction = (await shelf()).transaction('mark', 'readwrite', onDisk)
  const number = await transaction.store.add(mark as KeptMark)
  await transaction.done
  return { ...mark, number }
}

export async function marksOf(meetingId: string): Promise<KeptMark[]> {
  return (await shelf()).getAllFromIndex('mark', 'meeting', meetingId)
}

/** Writes marks anew, as when the server has answered for them. They stay until a list has come that holds them. */
export async function rewriteMarks(marks: readonly KeptMark[]): Promise<void> {
  const transaction = (await shelf()).transaction('mark', 'readwrite', onDisk)
  for (const mark of marks) await transaction.store.put(mark)
  await transaction.done
}

export async function dropMarks(numbers: readonly number[]): Promise<void> {
  const transaction = (await shelf()).transaction('mark', 'readwrite')
  for (const number of numbers) await transaction.store.delete(number)
  await transaction.done
}

export async function keepList(list: KeptList): Promise<void> {
  await (await shelf()).put('list', list)
}

/** The kept list of a meeting, unless its time is over. What is over is wiped, whichever meeting it is of. */
export async function listOf(meetingId: string, now: string): Promise<KeptList | undefined> {
  const base = await shelf()
  for (const { meetingId: id, door } of await base.getAll('list')) {
    if (new Date(door.keepUntil) <= new Date(now)) await base.delete('list', id)
  }
  return base.get('list', meetingId)
}

/** Wipes the lists of everybody, or of everybody else. Marks that are not sent stay: they name nobody. */
export async function wipeLists(exceptOwnerId?: string): Promise<void> {
  const base = await shelf()
  for (const { meetingId, ownerId } of await base.getAll('list')) {
    if (ownerId !== exceptOwnerId) await base.delete('list', meetingId)
  }
}
