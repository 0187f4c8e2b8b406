import { compareProducts, floorOver, inRange, millionthsOf, one } from '../fixed-point.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { Conversion } from '../quantity.ts'
import type { Machine } from './machine.ts'
import { ofDays, settle, settleExact, settleFraction } from './settle.ts'

type Convert = (machine: Machine, node: PlanNode, numerator: number, denominator: number) => void

/** How a quantity turns into points. Targets shrink with the days served where the scheme says so. */
export function conversionOf(to: Conversion, shrinks: boolean): Convert {
  const target = (line: string) => {
    const whole = millionthsOf(line)
    return (machine: Machine) => (shrinks ? ofDays(machine, whole) : whole)
  }
  if ('asIs' in to) return (machine, node, above, under) => settleFraction(machine, node, above, one, under)
  if ('perUnit' in to) return perUnit(to)
  if ('bands' in to) return bands(to)
  if ('side' in to) return steps(to, target(to.line))
  if ('target' in to) return shareOf(millionthsOf(to.full), target(to.target))
  if ('full' in to) {
    const full = millionthsOf(to.full)
    return (machine, node, above, under) => settleFraction(machine, node, full, above, under)
  }
  return threshold(to, target(to.atLeast))
}

function perUnit({ perUnit: points, unit, begun = false, from }: Extract<Conversion, { perUnit: string }>): Convert {
  const each = millionthsOf(points)
  const least = from === undefined ? null : millionthsOf(from)
  const size = unit === undefined ? (begun ? one : null) : millionthsOf(unit)
  return (machine, node, above, under) => {
    if ((least !== null || size !== null) && compareProducts(above, one, least ?? 0, under) <= 0)
      return settle(machine, node, 0)
    if (size !== null) return settle(machine, node, inRange(each * wholeSteps(above, under, least ?? 0, size, begun)))
    if (least === null) return settleFraction(machine, node, each, above, under)
    const beyond = BigInt(above) * BigInt(one) - BigInt(least) * BigInt(under)
    settleExact(machine, node, BigInt(each) * beyond, BigInt(under) * BigInt(one))
  }
}

/** How many steps a quantity lies above a line; begun ones count whole where asked for. Below it they are negative. */
function wholeSteps(above: number, under: number, line: number, size: number, begun: boolean): number {
  const exact =
    Number.isSafeInteger(above * one) && Number.isSafeInteger(line * under) && Number.isSafeInteger(size * under)
  const beyond = above * one - line * under
  if (exact && Number.isSafeInteger(beyond)) {
    const whole = floorOver(beyond, size * under)
    return begun && whole * size * under !== beyond ? whole + 1 : whole
  }
  const large = BigInt(above) * BigInt(one) - BigInt(line) * BigInt(under)
  const step = BigInt(size) * BigInt(under)
  const rest = large % step
  const down = large / step - (rest < 0n ? 1n : 0n)
  return Number(begun && rest !== 0n ? down + 1n : down)
}

function bands({ bands: given, otherwise = '0' }: Extract<Conversion, { bands: object }>): Convert {
  const lines = given.map(({ atLeast, points }) => ({ line: millionthsOf(atLeast), points: millionthsOf(points) }))
  const rest = millionthsOf(otherwise)
  return (machine, node, above, under) => {
    const band = lines.find(({ line }) => compareProducts(above, one, line, under) >= 0)
    settle(machine, node, band?.points ?? rest)
  }
}

function threshold(
  { points, otherwise = '0' }: Extract<Conversion, { atLeast: string }>,
  line: (machine: Machine) => number,
): Convert {
  const reached = millionthsOf(points)
  const below = millionthsOf(otherwise)
  return (machine, node, above, under) =>
    settle(machine, node, compareProducts(above, one, line(machine), under) >= 0 ? reached : below)
}

function shareOf(full: number, line: (machine: Machine) => number): Convert {
  return (machine, node, above, under) => {
    const target = line(machine)
    if (target <= 0 || compareProducts(above, one, target, under) >= 0) return settle(machine, node, full)
    settleExact(machine, node, BigInt(full) * BigInt(above) * BigInt(one), BigInt(under) * BigInt(target))
  }
}

function steps(
  { each, points, side, begun = false }: Extract<Conversion, { side: string }>,
  line: (machine: Machine) => number,
): Convert {
  const size = millionthsOf(each)
  const perStep = millionthsOf(points)
  const sign = side === 'above' ? 1 : -1
  return (machine, node, above, under) => {
    const number = wholeSteps(above * sign, under, line(machine) * sign, size, begun)
    settle(machine, node, number > 0 ? inRange(perStep * number) : 0)
  }
}
