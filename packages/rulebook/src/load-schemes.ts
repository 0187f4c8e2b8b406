import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { PackFault } from './fault.ts'

/** Reads the assessment schemes of a pack from its folder 考核. */
export async function loadSchemes(_folder: string, _pack: Pack): Promise<{ schemes: Scheme[] } | { faults: PackFault[] }> {
  return { schemes: [] }
}
