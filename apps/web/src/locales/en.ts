import type { Words } from './words.ts'
import { entry } from './en/entry.ts'
import { errors } from './en/errors.ts'
import { faults } from './en/faults.ts'
import { places } from './en/places.ts'
import { reasons } from './en/reasons.ts'
import { roles } from './en/roles.ts'
import { shell } from './en/shell.ts'
import { tasks } from './en/tasks.ts'
import { ui } from './en/ui.ts'

/** The same words in English. */
export const words = { entry, errors, faults, places, reasons, roles, shell, tasks, ui } satisfies Words
