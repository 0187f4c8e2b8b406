import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../platform/http/operation.ts'
import { openMeeting } from './open-meeting.ts'

export const createMeeting = operation(endpoints.meetings.create, async (context) => ({
  id: await openMeeting(context, context.input),
}))
