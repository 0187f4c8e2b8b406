import type { Basis, Named } from '../pack/pack.ts'

/** What a rule pack says about burdens: how complaints are answered, and for what the system may be used. */
export interface Relief {
  complaints: {
    basis: Basis[]
    /** Within how many working days a complaint is answered. */
    workingDays: number
  }
  norm: UsageNorm
}

/** 使用规范: for whom, for what, and what is not required (guardrail F11). */
export interface UsageNorm {
  version: string
  inForceFrom: string
  basis: Basis[]
  audience: Named[]
  purposes: Named[]
  notRequired: Named[]
  equalWays: Named[]
}
