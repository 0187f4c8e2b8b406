/**
 * 四舍五入, 舍去, 进一: to so many places. Half away from zero; down is towards zero, up away from it: −2.5 becomes −3,
 * −2 or −3.
 */
export interface Rounding {
  places: number
  mode: 'half_up' | 'down' | 'up'
}
