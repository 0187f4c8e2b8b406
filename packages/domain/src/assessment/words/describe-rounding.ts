import type { Rounding } from '../rounding.ts'
import type { Words } from '../sheet.ts'

const modes: Record<Rounding['mode'], Words> = {
  half_up: { zh: '四舍五入', en: 'rounded half up' },
  down: { zh: '舍去', en: 'rounded down' },
  up: { zh: '进一', en: 'rounded up' },
}

/** To how many places, and how. */
export function describeRounding({ places, mode }: Rounding): Words {
  const { zh, en } = modes[mode]
  return { zh: `${zh}到${places}位小数`, en: `${en} to ${places} places` }
}
