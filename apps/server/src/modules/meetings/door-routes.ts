import type { Route } from '../../platform/http/operation.ts'
import { readDoor } from './door.ts'
import { showDoorCode } from './door-code.ts'
import { scanAtDoor } from './scan-at-door.ts'
import { sendDoorMarks } from './send-door-marks.ts'
import { settleDoorQuestion } from './settle-door-question.ts'

export const doorRoutes: Route[] = [readDoor, sendDoorMarks, settleDoorQuestion, showDoorCode, scanAtDoor]
