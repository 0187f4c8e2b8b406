import { taskActs, taskStates } from '@tongxin/domain/tasks/task'
import { z } from 'zod'
import { can, day, id, line, moment, text } from './shapes.ts'

/** What a task asks for; the word by which the web finds its sentence and its page. */
export const taskAction = z.enum([
  'task.carry_out',
  'leave.decide',
  'meeting.acknowledge',
  'meeting.cancelled',
  'minutes.adopt',
  'decision.carry_out',
  'task.instructed',
  'scheme.review',
  'facts.verify',
  'sheet.told',
  'objection.answer',
  'objection.answered',
  'sheet.redrafted',
  'sheet.adopted',
  'sheet.corrected',
  'rectification.answer',
  'rectification.check',
  'rectification.evaluated',
  'complaint.answer',
  'complaint.answered',
  'module.decide',
  'rule.acknowledge',
  'duty.month',
  'calendar.missing',
  'proposal.review',
  'proposal.sign',
  'proposal.revise',
  'proposal.decided',
  'proposal.handle',
  'proposal.objection',
  'proposal.extension',
  'proposal.told',
  'proposal.rate',
])

export type TaskAction = z.infer<typeof taskAction>

/** A task in a list, as the one sees it whose box it lies in. */
export const taskLine = z.object({
  id,
  kind: z.enum(['act', 'read']),
  action: taskAction,
  title: z.string(),
  subjectKind: z.string(),
  subjectId: id,
  startedByName: z.string().nullable(),
  createdAt: moment,
  dueOn: day.nullable(),
  overdue: z.boolean(),
  state: z.enum(taskStates),
  /** The part in it of whoever's box it is. */
  part: z.enum(['owner', 'helper', 'assigner']),
  urged: z.boolean(),
  extensionAsked: z.boolean(),
  /** 结转: the duty year in which it arose, when that year is over and it is not. */
  carriedFrom: z.string().nullable(),
  result: z.string().nullable(),
  doneByName: z.string().nullable(),
  doneAt: moment.nullable(),
})

const holder = z.object({ personId: id.nullable(), name: z.string(), postName: z.string().nullable() })

/** A whole task, as its 办理单 shows it. */
export const taskDetail = taskLine.omit({ part: true, urged: true, extensionAsked: true }).extend({
  recordCode: z.string(),
  wording: z.string(),
  basis: z.string().nullable(),
  owners: z.array(holder),
  helpers: z.array(holder),
  needsAcceptance: z.boolean(),
  supervised: z.boolean(),
  firstDueOn: day.nullable(),
  stepDueOn: day.nullable(),
  stepLate: z.boolean(),
  askedDueOn: day.nullable(),
  askedBecause: z.string().nullable(),
  extendedBecause: z.string().nullable(),
  timesUrged: z.number().int(),
  originTitle: z.string().nullable(),
  evidence: z.array(z.object({ kind: z.string(), id, title: z.string(), addedByName: z.string(), at: moment })),
  steps: z.array(
    z.object({
      at: moment,
      type: z.string(),
      byName: z.string().nullable(),
      /** 代理: for whom it was done. */
      forName: z.string().nullable(),
      note: z.string().nullable(),
      until: day.nullable(),
    }),
  ),
  /** For whom the actor would act here, where he has no part of his own. */
  actingFor: z.string().nullable(),
  can: can(taskActs),
})

/** Who is to do it: a person, or whoever holds a post on the day. */
export const ownerFields = {
  ownerId: id.optional(),
  ownerPost: z.object({ unitId: id, kind: z.string().min(1).max(60) }).optional(),
}

/** Says whether exactly one of person and post is named. */
export const hasOneOwner = ({ ownerId, ownerPost }: { ownerId?: unknown; ownerPost?: unknown }): boolean =>
  (ownerId === undefined) !== (ownerPost === undefined)

/** What somebody writes who hands out a task. */
export const newTask = {
  title: line(120),
  wording: text(2000).default(''),
  basis: line(200).optional(),
  ...ownerFields,
  helperIds: z.array(id).max(30).default([]),
  dueOn: day.optional(),
}
