import { ApiError, isRefusal } from '../../../ui/api-error.ts'
import { api } from '../../../app/door-client.ts'
import type { Door } from './door.ts'
import {
  deviceId,
  dropMarks,
  keepList,
  keepMark,
  listOf,
  rewriteMarks,
  marksOf,
  wipeLists,
  type KeptMark,
} from './door-shelf.ts'

/** How the last talk with the server ended. */
export type Line = 'looking' | 'online' | 'offline' | 'signed_out' | 'refused'

/** Everything that the page shows, replaced as a whole when something changes. */
export interface Desk {
  door: Door | null
  marks: readonly KeptMark[]
  /** Unsent marks of other accounts on this device. */
  foreign: number
  line: Line
  refusal: unknown
  device: string
  owner: { id: string; name: string } | null
}

const batch = 200
/** A network that does not answer by then is no network; what was sent is known by its number and sent again. */
const patience = 12_000

/** The memory of one meeting's door on this device, and its talk with the server. */
export class DoorDesk {
  readonly meetingId: string
  state: Desk = { door: null, marks: [], foreign: 0, line: 'looking', refusal: null, device: '', owner: null }
  private readonly listeners = new Set<() => void>()
  private talking: Promise<void> | null = null
  private again = false

  constructor(meetingId: string) {
    this.meetingId = meetingId
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  read = (): Desk => this.state

  /** Shows what the device keeps, then asks the server. */
  async open(): Promise<void> {
    const kept = await listOf(this.meetingId, new Date().toISOString())
    const owner = kept ? { id: kept.ownerId, name: kept.ownerName } : null
    this.change({ door: kept?.door ?? null, owner, device: await deviceId() })
    await this.recall()
    await this.talk()
  }

  /** Keeps a tap on the device; it counts from then on. The server hears of it as soon as it can. */
  async mark(personId: string, state: KeptMark['state'], source: KeptMark['source'], reason?: string): Promise<void> {
    const { door, owner } = this.state
    if (!door || !owner) return
    const kept = await keepMark({
      meetingId: this.meetingId,
      ownerId: owner.id,
      personId,
      state,
      seen: door.items.find((line) => line.personId === personId)?.state ?? null,
      at: new Date().toISOString(),
      source,
      ...(reason && { reason }),
      sent: 0,
    })
    this.change({ marks: [...this.state.marks, kept] })
    void this.talk()
  }

  /** Says why marks that wait were made after the meeting's day. */
  async giveReason(reason: string): Promise<void> {
    await rewriteMarks(this.state.marks.filter((mark) => mark.sent === 0).map((mark) => ({ reason, ...mark })))
    await this.recall()
    await this.talk()
  }

  async settle(id: string, take: boolean): Promise<void> {
    await inTime(api.door.settle({ id, take }))
    await this.talk()
  }

  /** Sends what is not sent and fetches the list anew; one talk at a time. */
  talk(): Promise<void> {
    this.again = this.talking !== null
    this.talking ??= this.converse().finally(() => {
      this.talking = null
      if (this.again) void this.talk()
    })
    return this.talking
  }

  private async converse(): Promise<void> {
    try {
      const { account } = await inTime(api.access.current())
      const owner = { id: account.id, name: account.name }
      await wipeLists(owner.id)
      if (this.state.owner && this.state.owner.id !== owner.id) this.change({ door: null })
      this.change({ owner })
      await this.recall()
      const refusal = await this.sendAll()
      await this.fetchList(owner)
      this.change({ line: refusal ? 'refused' : 'online', refusal })
    } catch (error) {
      await this.explain(error)
    }
  }

  private async sendAll(): Promise<unknown> {
    for (;;) {
      const waiting = this.state.marks.filter(({ sent }) => sent === 0)
      const reason = waiting[0]?.reason
      const marks = waiting.filter((mark) => mark.reason === reason).slice(0, batch)
      if (marks.length === 0) return null
      try {
        await inTime(
          api.door.sendMarks({
            id: this.meetingId,
            deviceId: this.state.device,
            sentAt: new Date().toISOString(),
            marks: marks.map(({ number, personId, state, seen, at, source }) => ({
              number,
              personId,
              state,
              seen,
              at,
              source,
            })),
            ...(reason && { lateEntryReason: reason }),
          }),
        )
      } catch (error) {
        if (isRefusal(error) && error.status >= 403 && error.status < 500 && error.status !== 429) return error
        throw error
      }
      await rewriteMarks(marks.map((mark) => ({ ...mark, sent: 1 as const })))
      await this.recall()
    }
  }

  /** A list that was asked for after marks were answered holds them: they need not be kept any longer. */
  private async fetchList(owner: { id: string; name: string }): Promise<void> {
    const held = this.state.marks.filter(({ sent }) => sent === 1).map(({ number }) => number)
    const door = await inTime(api.door.door({ id: this.meetingId }))
    await keepList({ meetingId: this.meetingId, ownerId: owner.id, ownerName: owner.name, door })
    await dropMarks(held)
    this.change({ door })
    await this.recall()
  }

  private async recall(): Promise<void> {
    const all = await marksOf(this.meetingId)
    const marks = all.filter(({ ownerId }) => ownerId === this.state.owner?.id)
    this.change({
      marks,
      foreign: all.filter((mark) => mark.sent === 0).length - marks.filter((mark) => mark.sent === 0).length,
    })
  }

  /** No network leaves everything as it is. Who may not see the list any longer does not keep it. */
  private async explain(error: unknown): Promise<void> {
    if (!isRefusal(error)) throw error
    if (error.status === 0 || error.status >= 500 || error.status === 429) return this.change({ line: 'offline' })
    await wipeLists()
    this.change({ door: null, line: error.code === 'not_signed_in' ? 'signed_out' : 'refused', refusal: error })
  }

  private change(next: Partial<Desk>): void {
    this.state = { ...this.state, ...next }
    for (const listener of this.listeners) listener()
  }
}

/** The answer, or the same as no network when it does not come. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<T>((_resolve, reject) => setTimeout(() => reject(new ApiError(0, { code: 'offline' })), patience)),
  ])
}
