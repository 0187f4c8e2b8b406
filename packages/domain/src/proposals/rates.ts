/** A rate as numerator and denominator; the share is never told without them, and without denominator there is none. */
export interface Rate {
  of: number
  count: number
}

/** What is counted of one proposal for the yearly rates. Merged proposals count as submitted and accepted of their own. */
export interface CountedProposal {
  submitted: boolean
  accepted: boolean
  handedOver: boolean
  replied: boolean
  contacted: boolean
  /** The class of its last reply counts as solved. */
  solved: boolean
  ratings: ReadonlyArray<{ satisfied: boolean }>
  promises: ReadonlyArray<{ kept: boolean; due: boolean }>
}

export const rateNames = ['acceptance', 'reply', 'contact', 'satisfaction', 'solved', 'promises_kept'] as const

export type RateName = (typeof rateNames)[number]

/**
 * The rates of the annual report (domain.md §5.1), always together: 立案率 accepted of submitted; 办复率 replied of handed
 * over; 沟通率 contacted of replied; 满意率 satisfied of all ratings given; 办成率 solved of replied; 承诺兑现率 kept of the
 * promises that have fallen due.
 */
export function ratesOf(proposals: readonly CountedProposal[]): Record<RateName, Rate> {
  const rate = (base: (one: CountedProposal) => boolean, hit: (one: CountedProposal) => boolean): Rate => {
    const within = proposals.filter(base)
    return { of: within.length, count: within.filter(hit).length }
  }
  const ratings = proposals.flatMap((one) => one.ratings)
  const due = proposals.flatMap((one) => one.promises).filter((promise) => promise.due)
  return {
    acceptance: rate(
      ({ submitted }) => submitted,
      ({ accepted }) => accepted,
    ),
    reply: rate(
      ({ handedOver }) => handedOver,
      ({ replied }) => replied,
    ),
    contact: rate(
      ({ replied }) => replied,
      ({ contacted }) => contacted,
    ),
    satisfaction: { of: ratings.length, count: ratings.filter(({ satisfied }) => satisfied).length },
    solved: rate(
      ({ replied }) => replied,
      ({ solved }) => solved,
    ),
    promises_kept: { of: due.length, count: due.filter(({ kept }) => kept).length },
  }
}
