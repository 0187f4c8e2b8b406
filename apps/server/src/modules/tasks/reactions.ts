import { committeeWide } from './committee-wide.ts'
import { assessmentTaskReactions } from './assessment-reactions.ts'
import { proposalTaskReactions } from './proposal-reactions.ts'
import { dutyTaskReactions } from './duty-reactions.ts'
import { rectificationTaskReactions } from './rectification-reactions.ts'
import { moduleTaskReactions } from './module-reactions.ts'
import { ruleTaskReactions } from './rule-reactions.ts'
import type { Reaction, ReactionContext, RecordedEvent } from '../../platform/events/event.ts'
import {
  addOwners,
  finishTasks,
  openTaskOf,
  ownersOf,
  raiseTask,
  removeOwner,
  seeTask,
  withdrawTasks,
} from './store.ts'

const about = (event: RecordedEvent) => ({
  subjectId: event.subject?.id ?? '',
  title: event.subject?.title ?? '',
  committeeId: event.committeeId,
})

function follow(
  to: Reaction['to'],
  react: (context: ReactionContext & { committeeId: string }, event: RecordedEvent) => Promise<void>,
): Reaction {
  return { to, react: (context, event) => react({ ...context, committeeId: event.committeeId }, event) }
}

/** A request for leave waits for whoever may approve it, at the latest on the day of the meeting. */
const leaveRequested = follow('leave.requested', async (context, event) => {
  const { approverIds, heldOn } = event.payload as { approverIds: string[]; heldOn: string }
  const { subjectId, title } = about(event)
  await raiseTask(context, {
    kind: 'act',
    action: 'leave.decide',
    title,
    subject: { kind: 'leave_request', id: subjectId },
    ownerIds: approverIds,
    dueOn: heldOn,
  })
})

const leaveDecided = follow('leave.decided', (context, event) =>
  finishTasks(context, { subjectId: about(event).subjectId, action: 'leave.decide' }),
)

const leaveWithdrawn = follow('leave.withdrawn', (context, event) =>
  withdrawTasks(context, { subjectId: about(event).subjectId, action: 'leave.decide' }),
)

/** Convening notices are the only thing of which a reading is noted (guardrail F15). */
const convened = follow('meeting.convened', async (context, event) => {
  const { personIds, heldOn } = event.payload as { personIds: string[]; heldOn: string }
  await sendNotice(context, event, personIds, heldOn)
})

const invitedLater = follow('meeting.people_invited', async (context, event) => {
  const { personIds, notify, heldOn } = event.payload as { personIds: string[]; notify: boolean; heldOn: string }
  if (!notify || personIds.length === 0) return
  const { subjectId } = about(event)
  const open = await openTaskOf(context.tx, event.committeeId, { subjectId, action: 'meeting.acknowledge' })
  if (open) await addOwners(context.tx, event.committeeId, open.id, personIds)
  else await sendNotice(context, event, personIds, heldOn)
})

/** Another time or place: the old notice goes, a new one comes to the same people. */
const changed = follow('meeting.changed', async (context, event) => {
  const { renotify, heldOn } = event.payload as { renotify?: boolean; heldOn: string }
  if (!renotify) return
  await sendNotice(context, event, await withdrawNotice(context, about(event).subjectId), heldOn)
})

const uninvited = follow('meeting.person_uninvited', async ({ tx, committeeId }, event) => {
  const { personId } = event.payload as { personId: string }
  const open = await openTaskOf(tx, committeeId, { subjectId: about(event).subjectId, action: 'meeting.acknowledge' })
  if (open) await removeOwner(tx, committeeId, open.id, personId)
})

const acknowledged = follow('meeting.notice_acknowledged', async ({ tx, now, committeeId }, event) => {
  const open = await openTaskOf(tx, committeeId, { subjectId: about(event).subjectId, action: 'meeting.acknowledge' })
  if (open && event.actorPersonId) await seeTask(tx, committeeId, open.id, event.actorPersonId, now)
})

/** Who had the notice learns that the meeting is off; requests for leave have become pointless. */
const cancelled = follow('meeting.cancelled', async (context, event) => {
  const { leaveRequestIds } = event.payload as { leaveRequestIds: string[] }
  const { subjectId, title } = about(event)
  for (const request of leaveRequestIds) await withdrawTasks(context, { subjectId: request, action: 'leave.decide' })
  const ownerIds = await withdrawNotice(context, subjectId)
  await raiseTask(context, {
    kind: 'read',
    action: 'meeting.cancelled',
    title,
    subject: { kind: 'meeting', id: subjectId },
    ownerIds,
  })
})

/** Finished minutes wait for whoever adopts them; once, however often they are saved; whichever comes last, minutes or marks. */
const minuted = follow(['meeting.minuted', 'attendance.many_marked'], async (context, event) => {
  const { ready, adopterIds = [] } = event.payload as { ready: boolean; adopterIds?: string[] }
  const { subjectId, title } = about(event)
  if (!ready || (await openTaskOf(context.tx, event.committeeId, { subjectId, action: 'minutes.adopt' }))) return
  await raiseTask(context, {
    kind: 'act',
    action: 'minutes.adopt',
    title,
    subject: { kind: 'meeting', id: subjectId },
    ownerIds: adopterIds,
  })
})

/** Adoption ends the wait and the notice, and every decision with an owner becomes his task. */
const adopted = follow('minutes.adopted', async (context, event) => {
  const { kind, decisions } = event.payload as {
    kind: string
    decisions: Array<{ wording: string; ownerId: string | null; dueOn: string | null }>
  }
  const meetingKind = context.pack.meetingKinds.find(({ key }) => key === kind)
  const { subjectId } = about(event)
  await finishTasks(context, { subjectId, action: 'minutes.adopt' })
  await withdrawTasks(context, { subjectId, action: 'meeting.acknowledge' })
  for (const { wording, ownerId, dueOn } of decisions) {
    if (ownerId === null) continue
    await raiseTask(context, {
      kind: 'act',
      action: 'decision.carry_out',
      title: wording,
      subject: { kind: 'meeting', id: subjectId },
      ownerIds: [ownerId],
      dueOn,
      supervised: meetingKind !== undefined && committeeWide.has(meetingKind.group),
      partyInternal: meetingKind?.partyInternal ?? false,
    })
  }
})

/** 领导批示 becomes something to read for whoever carries the task out. */
const instructed = follow('task.instructed', async (context, event) => {
  const { ownerIds } = event.payload as { ownerIds: string[] }
  const { subjectId, title } = about(event)
  const subject = { kind: 'task', id: subjectId }
  await raiseTask(context, { kind: 'read', action: 'task.instructed', title, subject, ownerIds })
})

/** Takes a notice back; gives everybody who had it. */
async function withdrawNotice(
  context: ReactionContext & { committeeId: string },
  subjectId: string,
): Promise<string[]> {
  const notice = { subjectId, action: 'meeting.acknowledge' as const }
  const open = await openTaskOf(context.tx, context.committeeId, notice)
  if (!open) return []
  await withdrawTasks(context, notice)
  return ownersOf(context.tx, context.committeeId, open.id)
}

async function sendNotice(
  context: ReactionContext & { committeeId: string },
  event: RecordedEvent,
  ownerIds: readonly string[],
  heldOn: string,
): Promise<void> {
  const { subjectId, title } = about(event)
  await raiseTask(context, {
    kind: 'read',
    action: 'meeting.acknowledge',
    title,
    subject: { kind: 'meeting', id: subjectId },
    ownerIds,
    dueOn: heldOn,
  })
}

/** Whoever answers has the promised day as the task's; who sent it by name sees the task among what he started. */
const complaintFiled = follow('complaint.filed', async (context, event) => {
  const { answererIds, dueOn } = event.payload as { answererIds: string[]; dueOn: string }
  const { subjectId, title } = about(event)
  await raiseTask(context, {
    kind: 'act',
    action: 'complaint.answer',
    title,
    subject: { kind: 'complaint', id: subjectId },
    ownerIds: answererIds,
    dueOn,
  })
})

/** The answer ends the wait; a sender with a name gets it, and every follow-up, to read. */
const complaintAnswered = follow(['complaint.answered', 'complaint.followed_up'], async (context, event) => {
  const { senderId } = event.payload as { senderId: string | null }
  const { subjectId, title } = about(event)
  await finishTasks(context, { subjectId, action: 'complaint.answer' })
  if (senderId === null) return
  await raiseTask(context, {
    kind: 'read',
    action: 'complaint.answered',
    title,
    subject: { kind: 'complaint', id: subjectId },
    ownerIds: [senderId],
  })
})

export const taskReactions: readonly Reaction[] = [
  leaveRequested,
  leaveDecided,
  leaveWithdrawn,
  convened,
  invitedLater,
  changed,
  uninvited,
  acknowledged,
  cancelled,
  minuted,
  adopted,
  complaintFiled,
  complaintAnswered,
  instructed,
  ...assessmentTaskReactions,
  ...rectificationTaskReactions,
  ...moduleTaskReactions,
  ...ruleTaskReactions,
  ...proposalTaskReactions,
  ...dutyTaskReactions,
]
