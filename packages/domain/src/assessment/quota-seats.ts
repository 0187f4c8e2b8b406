import type { Quota } from './outcome.ts'

/**
 * How many may have a grade: the share of a number of people (everybody assessed, or those who reach the grade),
 * rounded as the quota says: 40 % of 11 is 4.4, so 4 where the rest is dropped. `raised` takes the raised share. Exact.
 */
export function seatsOf({ share, rounding, raised }: Quota, people: number, withApproval = false): number {
  const [numerator, denominator] = fractionOf(withApproval && raised ? raised.share : share)
  const whole = Math.floor((people * numerator) / denominator)
  const rest = people * numerator - whole * denominator
  const isUp = rounding === 'up' ? rest > 0 : rounding === 'half_up' && rest * 2 >= denominator
  return isUp ? whole + 1 : whole
}

function fractionOf(share: Quota['share']): [numerator: number, denominator: number] {
  if (typeof share === 'object') return [share.numerator, share.denominator]
  const [whole = '', places = ''] = share.split('.')
  return [Number(whole + places), 10 ** places.length]
}
