import { assessment } from './zh-CN/assessment.ts'
import { editor } from './zh-CN/editor.ts'
import { rounds } from './zh-CN/rounds.ts'
import { sheets } from './zh-CN/sheets.ts'
import { schemes } from './zh-CN/schemes.ts'

/** The words of the pages of assessment. */
export const words = { assessment, editor, rounds, schemes, sheets } as const
