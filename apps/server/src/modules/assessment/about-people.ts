/** Units have no workbench; their officers are told at the meeting. */
export function isAboutPeople(subject: string): boolean {
  return subject === 'member' || subject === 'cadre'
}
