import type { Reaction } from '../../platform/events/event.ts'
import { ask, end } from './asking.ts'

/** Whose turn it is in a rectification has a task until the step is made; the evaluation is the branch's to read. */
export const rectificationTaskReactions: readonly Reaction[] = [
  ask('rectification.noticed', 'act', 'rectification.answer'),
  end(['rectification.planned', 'rectification.reported'], 'rectification.answer'),
  ask('rectification.planned', 'act', 'rectification.answer'),
  ask('rectification.reported', 'act', 'rectification.check'),
  end(['rectification.rechecked', 'rectification.sent_back', 'rectification.evaluated'], 'rectification.check'),
  ask('rectification.sent_back', 'act', 'rectification.answer'),
  ask('rectification.rechecked', 'act', 'rectification.check'),
  ask('rectification.evaluated', 'read', 'rectification.evaluated'),
  end('rectification.withdrawn', 'rectification.answer', 'withdrawn'),
]
