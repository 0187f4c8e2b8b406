import { entry } from './zh-CN/entry.ts'
import { errors } from './zh-CN/errors.ts'
import { faults } from './zh-CN/faults.ts'
import { places } from './zh-CN/places.ts'
import { reasons } from './zh-CN/reasons.ts'
import { roles } from './zh-CN/roles.ts'
import { shell } from './zh-CN/shell.ts'
import { tasks } from './zh-CN/tasks.ts'
import { ui } from './zh-CN/ui.ts'

/** The words of the frame and of the workbench. A duty brings its own with its pages: it adds a line to `duties-zh-CN.ts`. */
export const words = { entry, errors, faults, places, reasons, roles, shell, tasks, ui } as const
