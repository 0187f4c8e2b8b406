/** How a rating came in; a clerk enters what came by phone or on paper (代录), and the record says who. */
export const ratingWays = ['signed_in', 'link', 'phone', 'paper'] as const

export type RatingWay = (typeof ratingWays)[number]

export interface RatingStanding {
  /** The proposal is replied to and not yet closed. */
  replied: boolean
  /** This proposer has rated this round already. */
  rated: boolean
  today: string
  rateUntil: string
}

export type RatingRefusal = 'not_a_proposer' | 'not_replied' | 'rated_already' | 'rating_time_over' | 'handler_rates'

/**
 * Decides whether a rating is taken: each proposer alone, once a round, within the time; nobody of a handling unit
 * touches it, not even to enter it for somebody.
 */
export function decideRating(
  standing: RatingStanding,
  { isProposer, ofHandlingUnit }: { isProposer: boolean; ofHandlingUnit: boolean },
): true | RatingRefusal {
  if (ofHandlingUnit) return 'handler_rates'
  if (!isProposer) return 'not_a_proposer'
  if (!standing.replied) return 'not_replied'
  if (standing.rated) return 'rated_already'
  return standing.today > standing.rateUntil ? 'rating_time_over' : true
}

/** Flags a rating that came unusually soon after the reply, as `minutes` by the rule pack. It is counted all the same. */
export function isUnusual(repliedAt: Date, ratedAt: Date, minutes: number): boolean {
  return ratedAt.getTime() - repliedAt.getTime() < minutes * 60_000
}
