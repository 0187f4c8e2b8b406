import type { FactMapping, MeetingKind, Pack } from '../pack/pack.ts'

/** A meeting kind by its key; an old event may name one that the pack has no more. */
export function meetingKind(pack: Pack, key: string | null): MeetingKind | undefined {
  return pack.meetingKinds.find((kind) => kind.key === key)
}

/**
 * The first mapping of an event that names the meeting's kind or group, among those about people or those about
 * branches; a mapping that names neither kind nor group takes all.
 */
export function mappingOf(
  pack: Pack,
  event: FactMapping['event'],
  kind: MeetingKind | undefined,
  subject?: 'branch',
): FactMapping | undefined {
  return pack.factMapping.find(
    (mapping) =>
      mapping.event === event &&
      mapping.subject === subject &&
      (mapping.meetingKinds.length === 0 || (kind !== undefined && mapping.meetingKinds.includes(kind.key))) &&
      (mapping.meetingGroups.length === 0 || (kind !== undefined && mapping.meetingGroups.includes(kind.group))),
  )
}

/** The kind of the fact that a result becomes. */
export function resultFactKind(mapping: FactMapping, resultKind: string): string {
  return mapping.factKind === '$resultKind' ? resultKind : mapping.factKind
}
