import { isTest, matchesIn } from '../scan.ts'
import type { Guard } from '../source-tree.ts'

const impure =
  /\bnew Date\(\s*\)|\bDate\.now\b|\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\(|\bMath\.random\b|\bperformance\b|\bprocess\.|\bfetch\(|\bconsole\.|\bglobalThis\b|\bwindow\.|\bdocument\.|\bcrypto\.|\bset(?:Timeout|Interval)\b|\basync\b|\bawait\b/

/** Finds whatever makes a rule depend on more than its arguments: clocks, zones of the machine, chance, input and output. */
export const pureDomain: Guard = {
  name: 'the domain depends on its arguments alone',
  find: (files) =>
    files
      .filter(({ path }) => path.startsWith('packages/domain/src/') && !isTest(path))
      .flatMap((file) => matchesIn(file, impure, (found) => `${found} does not belong into a rule`)),
}
