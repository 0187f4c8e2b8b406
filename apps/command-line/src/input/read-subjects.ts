import { type InputFault, UnusableInput } from './input-fault.ts'
import { readRecords } from './read-records.ts'
import { readSubject, type SubjectLine } from './subject-lines.ts'

/** All subjects of a file by their id, in the order of the file; or every fault in it. */
export async function readSubjects(
  file: string,
): Promise<{ subjects: Map<string, SubjectLine> } | { faults: InputFault[] }> {
  const subjects = new Map<string, SubjectLine>()
  const faults: InputFault[] = []
  for await (const record of readRecords(file)) {
    const read = readSubject(record, file)
    if ('faults' in read) faults.push(...read.faults)
    else if (subjects.has(read.subject.id))
      faults.push({ file, line: record.line, column: 'id', says: `“${read.subject.id}” stands in the file twice` })
    else subjects.set(read.subject.id, read.subject)
  }
  if (faults.length > 0) return { faults }
  if (subjects.size === 0) throw new UnusableInput(`${file}: no subjects in it.`)
  return { subjects }
}
