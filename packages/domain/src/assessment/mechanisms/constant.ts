import { millionthsOf } from '../fixed-point.ts'
import { settle } from '../machine/settle.ts'
import type { ConstantNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 基础分: so many points for everybody. */
export const constant: Mechanism<ConstantNode> = {
  build: ({ points }) => ({
    run: (machine, node) => settle(machine, node, node.numbers[0] ?? 0),
    numbers: [millionthsOf(points)],
  }),
  explain: ({ node: { points } }) => ({ zh: `基础分 ${points} 分`, en: `${points} for everybody` }),
}
