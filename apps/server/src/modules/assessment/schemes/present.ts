import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { SchemeState } from '@tongxin/domain/assessment/scheme-version'
import type { Actor } from '../../../platform/http/actor.ts'
import type { Adoption } from '../adopting-meetings.ts'
import { canDo } from './policy.ts'
import type { VersionRow } from './queries.ts'

interface Named {
  people: ReadonlyMap<string, string>
  adoptions: ReadonlyMap<string, Adoption>
}

export function presentVersion(row: VersionRow, actor: Actor, { people, adoptions }: Named) {
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    title: row.title,
    subject: row.subject as SubjectKind,
    state: row.state as SchemeState,
    inForceFrom: row.in_force_from,
    replacedFrom: row.replaced_from,
    adoptedBy: adoptions.get(row.id) ?? null,
    writers: row.writer_ids.map((id) => people.get(id) ?? '').filter(Boolean),
    changedAt: row.changed_at.toISOString(),
    can: canDo(actor, row),
  }
}

/** The compiled scheme of a version; a draft with faults has none. */
export function schemeOf(row: Pick<VersionRow, 'compiled'>): Scheme | null {
  return row.compiled as unknown as Scheme | null
}

export function basisLines(scheme: Scheme): string[] {
  return scheme.basis.map(({ document, clause }) => [document, clause].filter(Boolean).join(' '))
}
