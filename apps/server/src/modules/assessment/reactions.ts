import type { Reaction } from '../../platform/events/event.ts'
import { newId } from '../../platform/identifiers.ts'

/** What the pack brings is version 1 of each scheme: a draft until a recorded meeting adopts it (guardrail F6). */
const bringSchemes: Reaction = {
  to: 'setup.committee_founded',
  async react({ tx, pack, now }, event) {
    if (pack.schemes.length === 0) return
    await tx
      .insertInto('scheme_version')
      .values(
        pack.schemes.map((scheme) => ({
          committee_id: event.committeeId,
          id: newId(),
          key: scheme.id,
          number: 1,
          title: scheme.title,
          subject: scheme.subject,
          state: 'draft',
          text: pack.schemeTexts?.[scheme.id] ?? null,
          compiled: JSON.stringify(scheme),
          from_pack: true,
          changed_at: now,
        })),
      )
      .execute()
  },
}

export const assessmentReactions: readonly Reaction[] = [bringSchemes]
