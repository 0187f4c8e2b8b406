import { endpoints } from '@tongxin/contract/endpoints'
import type { Basis } from '@tongxin/domain/pack/pack'
import { found } from '../../platform/http/app-error.ts'
import { publicOperation } from '../../platform/http/operation.ts'
import { openCommittee } from './open-committee.ts'

/** 使用规范 as the rule pack in force has it, for everybody to read (guardrail F11). */
export const readNorm = publicOperation(endpoints.relief.norm, async ({ database, services }) => {
  const committee = await openCommittee(database)
  const { norm, complaints } = found((await services.packs.of(committee.id)).relief)
  return {
    ...norm,
    committee: committee.name,
    officePhone: committee.office_phone,
    workingDays: complaints.workingDays,
    complaintBasis: complaints.basis.map(presentBasis),
    basis: norm.basis.map(presentBasis),
  }
})

function presentBasis({ document, clause }: Basis) {
  return { document, clause: clause ?? null }
}
