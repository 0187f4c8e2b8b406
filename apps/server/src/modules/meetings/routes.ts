import type { Route } from '../../platform/http/operation.ts'
import { adopt } from './adopt.ts'
import { changeSeries, endSeries, startSeries } from './keep-series.ts'
import { dropItem, parkItem, planMeeting } from './plan-meeting.ts'
import { proposeMeeting } from './propose-meeting.ts'
import { printRecordBook } from './record-book.ts'
import { recordHeldMeeting } from './record-held.ts'
import { listSeries, readSeries } from './series.ts'
import { listAttendance } from './attendance-list.ts'
import { readAttendanceStatistics } from './attendance-statistics.ts'
import { changeMeeting } from './change-meeting.ts'
import { acknowledge, cancel, convene } from './convene.ts'
import { correctAttendance } from './correct-attendance.ts'
import { createMeeting } from './create-meeting.ts'
import { doorRoutes } from './door-routes.ts'
import { decideLeave, withdrawLeave } from './decide-leave.ts'
import { invite, uninvite } from './invite.ts'
import { listKinds } from './kinds.ts'
import { listLeaveRequests } from './leave-requests.ts'
import { exportMeetings, listMeetings } from './list-meetings.ts'
import { markMany, unmark } from './mark-many.ts'
import { mark } from './mark.ts'
import { minute } from './minute.ts'
import { printMinutes } from './print-minutes.ts'
import { printSignInSheet } from './print-sign-in-sheet.ts'
import { readMeeting } from './read-meeting.ts'
import { requestLeave } from './request-leave.ts'

export const meetingRoutes: Route[] = [
  listKinds,
  listMeetings,
  exportMeetings,
  readMeeting,
  createMeeting,
  changeMeeting,
  invite,
  uninvite,
  convene,
  cancel,
  acknowledge,
  listAttendance,
  mark,
  markMany,
  unmark,
  correctAttendance,
  requestLeave,
  listLeaveRequests,
  decideLeave,
  withdrawLeave,
  minute,
  adopt,
  printSignInSheet,
  printMinutes,
  proposeMeeting,
  recordHeldMeeting,
  printRecordBook,
  readAttendanceStatistics,
  listSeries,
  readSeries,
  startSeries,
  changeSeries,
  endSeries,
  planMeeting,
  parkItem,
  dropItem,
  ...doorRoutes,
]
