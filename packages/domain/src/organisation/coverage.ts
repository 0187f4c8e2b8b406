/** What must be known of a member to say whether Party organisation and Party work reach him or her. */
export interface CoverageSubject {
  personId: string
  name: string
  sector: string | null
  isPartyMember: boolean
  /** Belongs to a functional branch or cell on the day. */
  inFunctionalBranch: boolean
  /** One of the member's special committees or the sector has a functional branch or cell attached on the day. */
  reached: boolean
}

export interface Coverage {
  due: number
  covered: number
  notCovered: Array<{ personId: string; name: string; sector: string | null; reason: string }>
}

/**
 * The two full coverages (两个全覆盖): Party organisation covers every member who is a Party member, when he or she
 * belongs to a functional branch; Party work covers every member, when a functional Party organisation is attached
 * to the member's special committee or sector, or the member belongs to one.
 * Source: the 1234 article, “实现党的组织对党员委员的全覆盖、党的工作对政协委员的全覆盖”.
 */
export function coverageOf(members: readonly CoverageSubject[]): { organisation: Coverage; work: Coverage } {
  return {
    organisation: count(
      members.filter(({ isPartyMember }) => isPartyMember),
      ({ inFunctionalBranch }) => inFunctionalBranch,
      'no_functional_branch',
    ),
    work: count(members, ({ reached, inFunctionalBranch }) => reached || inFunctionalBranch, 'not_reached'),
  }
}

function count(
  due: readonly CoverageSubject[],
  isCovered: (member: CoverageSubject) => boolean,
  reason: string,
): Coverage {
  const notCovered = due.filter((member) => !isCovered(member))
  return {
    due: due.length,
    covered: due.length - notCovered.length,
    notCovered: notCovered.map(({ personId, name, sector }) => ({ personId, name, sector, reason })),
  }
}
