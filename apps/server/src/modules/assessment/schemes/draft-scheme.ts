import { endpoints } from '@tongxin/contract/endpoints'
import { isAssessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { checkText } from './check-text.ts'
import { authorize } from './policy.ts'
import { findVersion, nextNumber, type VersionRow } from './queries.ts'

type Context = WriteContext<typeof endpoints.schemes.draft>

/** A new draft: the next version of a scheme, or the first of a new one. A text with faults may wait as a draft. */
export const draftScheme = operation(endpoints.schemes.draft, async (context) => {
  const { tx, actor, input, now, record, pack } = context
  const base = input.basedOnId ? await findVersion(tx, actor.committeeId, input.basedOnId) : null
  if (base) authorize('deriveDraft', actor, base)
  const text = input.text ?? base?.text ?? null
  const scheme = text === null ? (base?.compiled as unknown as Scheme | null) : checkText(text, pack).scheme
  const head = headOf(context, base, scheme)
  const id = newId()
  const number = await nextNumber(tx, actor.committeeId, head.key)
  await tx
    .insertInto('scheme_version')
    .values({
      committee_id: actor.committeeId,
      id,
      ...head,
      number,
      state: 'draft',
      text,
      compiled: scheme ? JSON.stringify(scheme) : null,
      based_on: base?.id ?? null,
      writer_ids: actor.personId ? [actor.personId] : [],
      changed_at: now,
    })
    .execute()
  await record({
    type: 'scheme.drafted',
    subject: { kind: 'scheme', id, title: head.title },
    payload: { key: head.key, number, ...(input.note && { note: input.note }) },
  })
  return { id, version: 1 }
})

/** What it is called and about whom it is; a new scheme must at least be readable so far. */
function headOf(
  { actor }: Context,
  base: VersionRow | null,
  scheme: Scheme | null,
): { key: string; title: string; subject: string } {
  if (base) return { key: base.key, title: scheme?.title ?? base.title, subject: base.subject }
  if (!scheme) throw new AppError('state_refuses', { reason: 'scheme_has_faults' })
  const subject: SubjectKind = scheme.subject
  if (!isAssessingOffice(actor.roles, subject))
    throw new AppError('state_refuses', { reason: 'not_the_assessing_office' })
  return { key: scheme.id, title: scheme.title, subject }
}
