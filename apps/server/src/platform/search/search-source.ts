import type { ModuleName } from '@tongxin/contract/module-table'
import type { Permission } from '@tongxin/domain/access/permission'
import type { RawBuilder } from 'kysely'
import type { Reader, Schema } from '../db/database.ts'
import type { RecordedEvent } from '../events/event.ts'
import type { Actor } from '../http/actor.ts'

/** A text of a record that may be searched. */
export interface SearchText {
  recordId: string
  /** Which part of the record, where it has several, such as the number of a clause. */
  part?: string
  title: string
  body: string
  /** The day that puts it in order among others. */
  on: string
}

/**
 * What a room lends so that its texts are found: which there are, after which events they must be written anew, and
 * who may see the record. The search asks the room's own question every time; it keeps no copy of who may see what.
 */
export interface SearchSource {
  /** The name of the kind in the index, such as `meeting`. One kind, one audience. */
  kind: string
  /** The module that must be open, if the room can be switched off. */
  module?: ModuleName
  permission: Permission
  /** Events after which the texts of their subject are written anew, in the same transaction. */
  follows: readonly string[]
  /** The records an event touches; its subject, unless said otherwise. */
  touched?(event: RecordedEvent): readonly string[]
  /** The texts of these records, or of the next so many after a key for a rebuild. Records without texts give none. */
  texts(db: Reader, committeeId: string, ids: readonly string[]): Promise<SearchText[]>
  /** The table whose rows the texts belong to: its `committee_id` and `id` find a record. */
  table: keyof Schema & string
  /** The room's own predicate over that table: may this actor see the row? */
  visible(actor: Actor, today: string): RawBuilder<boolean>
}
