import { assessment } from './en/assessment.ts'
import { editor } from './en/editor.ts'
import { charts } from './en/charts.ts'
import { rounds } from './en/rounds.ts'
import { sheets } from './en/sheets.ts'
import { trials } from './en/trials.ts'
import { schemes } from './en/schemes.ts'

/** The words of the pages of assessment, in English. */
export const words = { assessment, charts, editor, rounds, schemes, sheets, trials }
