import { isAssessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import {
  decideSchemeAct,
  schemeActNames,
  type SchemeAct,
  type SchemeRefusal,
  type SchemeState,
} from '@tongxin/domain/assessment/scheme-version'
import type { Permission } from '@tongxin/domain/access/permission'
import { holds, type Actor } from '../../../platform/http/actor.ts'
import { mustBeAllowed } from '../../../platform/http/app-error.ts'
import type { VersionRow } from './queries.ts'

const needed: Record<SchemeAct, Permission> = {
  save: 'scheme.draft',
  submit: 'scheme.draft',
  review: 'scheme.review',
  adopt: 'scheme.adopt',
  putInForce: 'scheme.adopt',
  discard: 'scheme.draft',
  deriveDraft: 'scheme.draft',
  try: 'scheme.try',
  openRound: 'round.manage',
}

type Standing = Pick<VersionRow, 'state' | 'subject' | 'writer_ids' | 'compiled'>

export function verdictOn(act: SchemeAct, actor: Actor, version: Standing): true | SchemeRefusal {
  return decideSchemeAct(
    act,
    { state: version.state as SchemeState, writerIds: version.writer_ids, hasFaults: version.compiled === null },
    {
      personId: actor.personId,
      permitted: holds(actor, needed[act]),
      office: isAssessingOffice(actor.roles, version.subject as SubjectKind),
    },
  )
}

/** Refuses an act that rights, authorship, state or faults do not allow. */
export function authorize(act: SchemeAct, actor: Actor, version: Standing): void {
  mustBeAllowed(verdictOn(act, actor, version))
}

export function canDo(actor: Actor, version: Standing) {
  return Object.fromEntries(schemeActNames.map((act) => [act, verdictOn(act, actor, version)])) as Record<
    SchemeAct,
    true | SchemeRefusal
  >
}
