/** What is wrong in a rule pack, where, and what would be right. */
export interface PackFault {
  file: string
  line: number
  column: number
  /** Path of keys inside the file. */
  path: string
  message: string
  remedy: string
}

/** One line, as editors and terminals link it: `file:line:column: message — remedy`. */
export function printFault({ file, line, column, path, message, remedy }: PackFault): string {
  return `${file}:${line}:${column}: ${path ? `${path}：` : ''}${message}。${remedy}`
}
