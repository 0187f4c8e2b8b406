// What other rooms and the wiring may use of the meetings.
export { meetingTexts, minutesTexts } from './search-texts.ts'
