import type { Sheet } from '@tongxin/domain/assessment/sheet'
import type { InputFault } from '../input/input-fault.ts'

/** What became of one subject: a sheet, or the faulty lines because of which there is none. */
export interface Assessed {
  id: string
  name: string
  sheet: Sheet | null
  faults: InputFault[]
}

/** Takes results one at a time and ends the output. */
export interface Output {
  take(assessed: Assessed): Promise<void>
  end(): Promise<void>
}

/** Writes text and waits while the reader on the other side is slower. */
export type Write = (text: string) => Promise<void>
