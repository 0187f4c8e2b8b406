import { access } from './zh-CN/access.ts'
import { assessing } from './zh-CN/assessing.ts'
import { cockpit } from './zh-CN/cockpit.ts'
import { ledger } from './zh-CN/ledger.ts'
import { organisation } from './zh-CN/organisation.ts'
import { people } from './zh-CN/people.ts'
import { tasks } from './zh-CN/tasks.ts'
import { meetings } from './zh-CN/meetings.ts'
import { entry } from './zh-CN/entry.ts'
import { errors } from './zh-CN/errors.ts'
import { events } from './zh-CN/events.ts'
import { faults } from './zh-CN/faults.ts'
import { permissions } from './zh-CN/permissions.ts'
import { reasons } from './zh-CN/reasons.ts'
import { relief } from './zh-CN/relief.ts'
import { roles } from './zh-CN/roles.ts'
import { setup } from './zh-CN/setup.ts'
import { shell } from './zh-CN/shell.ts'
import { ui } from './zh-CN/ui.ts'

/** All words of the application. A duty adds its file here and in `en.ts`. */
export const words = {
  meetings,
  tasks,
  people,
  organisation,
  ledger,
  cockpit,
  assessing,
  access,
  entry,
  errors,
  events,
  faults,
  permissions,
  reasons,
  relief,
  roles,
  setup,
  shell,
  ui,
} as const
