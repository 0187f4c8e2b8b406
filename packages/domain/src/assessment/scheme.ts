import type { Basis } from '../pack/pack.ts'
import type { Condition } from './condition.ts'
import type { Decimal } from './decimal.ts'
import type { Consequence, Grade, Quota, Veto } from './outcome.ts'
import type { Rounding } from './rounding.ts'
import type { SchemeNode } from './scheme-node.ts'

/** 共用上限: what several items together may not exceed. */
export interface CapGroup {
  id: string
  title: string
  cap: Decimal
  basis?: Basis
}

/** An assessment table as data: who is assessed, by which tree, into which grades, and what follows. */
export interface Scheme {
  id: string
  title: string
  subject: 'member' | 'branch' | 'cadre' | 'unit' | 'activity_group'
  /** 周期: what length of time the scheme judges; the caller gives the dates. */
  period: 'duty_year' | 'calendar_year' | 'session' | 'half_year' | 'quarter' | 'month' | 'term'
  basis: Basis[]
  /** 存疑: readings that the published text leaves open, with the one chosen; the sheet prints them. */
  openReadings: string[]
  /** 法定依据 for an item that the anti-formalism rules otherwise refuse; every sheet prints it. */
  exceptionalBasis?: string
  /** 取数: of the total. */
  rounding: Rounding
  /**
   * 不满全期: those whose seat does not cover the whole period are judged like all others (the default), counted for
   * their time but not graded, or graded by lines for the days served. Only records of days with a seat count then.
   */
  partYear?: 'whole' | 'exempt' | 'pro_rata'
  /** 不评: who is commented on only (probation …): points are shown, no grade is given. */
  exempt?: Array<{ title: string; when: Condition }>
  capGroups: CapGroup[]
  root: SchemeNode
  /** 基本要求: shown beside the total (P28). */
  gates: Condition[]
  /** From the best to the last; empty: no grades. Who reaches none has none. */
  grades: Grade[]
  quotas: Quota[]
  vetoes: Veto[]
  consequences: Consequence[]
  /** 填报与核实: who enters and who verifies which kinds of facts. */
  verification?: Array<{ kinds: string[]; enteredBy: string[]; verifiedBy: string[] }>
}
