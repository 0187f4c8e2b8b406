import { lineAt } from '../scan.ts'
import type { Finding, Guard, SourceFile } from '../source-tree.ts'

const table = /^create table (?:if not exists )?(\w+) \(\n([\s\S]*?)^\)/gm
const presence = /(?:^|_)(?:attendance|presence|sign_in_mark|clock_in|check_in|roll_call)(?:_|$)/
/** What a mark says, wherever it stands. */
const marks = /'(?:present|absent|late)'\s*,\s*'(?:present|absent|late|left_early)'/
const ofMeeting = /^\s*meeting_id uuid not null/m
const refers = /foreign key \(committee_id, meeting_id\) references meeting\b/

/** Finds tables that say who was present without a meeting to which somebody was convened: forced check-in (F1). */
export const attendanceOfMeetings: Guard = {
  name: 'attendance is of a meeting',
  find: (files) => files.filter(({ path }) => path.startsWith('db/migrations/')).flatMap(presenceWithoutMeeting),
}

function presenceWithoutMeeting(file: SourceFile): Finding[] {
  return [...file.text.matchAll(table)]
    .filter(([, name = '', body = '']) => presence.test(name) || marks.test(body))
    .filter(([, , body = '']) => !ofMeeting.test(body) || !refers.test(body))
    .map((match) => ({
      path: file.path,
      line: lineAt(file.text, match.index),
      says: `${match[1]}: who was present is known of meetings alone (guardrail F1)`,
    }))
}
