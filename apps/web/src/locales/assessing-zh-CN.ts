import { assessment } from './zh-CN/assessment.ts'
import { editor } from './zh-CN/editor.ts'
import { charts } from './zh-CN/charts.ts'
import { rounds } from './zh-CN/rounds.ts'
import { sheets } from './zh-CN/sheets.ts'
import { trials } from './zh-CN/trials.ts'
import { schemes } from './zh-CN/schemes.ts'

/** The words of the pages of assessment. */
export const words = { assessment, charts, editor, rounds, schemes, sheets, trials } as const
