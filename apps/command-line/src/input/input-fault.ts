/** What is wrong in an input file, where, and what would be right. */
export interface InputFault {
  file: string
  line: number
  column: string
  says: string
}

/** One line, as editors and terminals link it. */
export function printInputFault({ file, line, column, says }: InputFault): string {
  return `${file}:${line}: ${column ? `${column}: ` : ''}${says}`
}

/** An input that cannot be used at all: the message says what to do. */
export class UnusableInput extends Error {
  override name = 'UnusableInput'
}
