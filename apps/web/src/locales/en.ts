import type { Words } from './words.ts'
import { access } from './en/access.ts'
import { assessing } from './en/assessing.ts'
import { cockpit } from './en/cockpit.ts'
import { ledger } from './en/ledger.ts'
import { organisation } from './en/organisation.ts'
import { people } from './en/people.ts'
import { tasks } from './en/tasks.ts'
import { meetings } from './en/meetings.ts'
import { entry } from './en/entry.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { faults } from './en/faults.ts'
import { permissions } from './en/permissions.ts'
import { reasons } from './en/reasons.ts'
import { relief } from './en/relief.ts'
import { roles } from './en/roles.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'

/** All words of the application in English. */
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
} satisfies Words
