import type { Conversion, Quantity } from '../quantity.ts'
import type { Words } from '../sheet.ts'
import { describeFilter, describeGrouping } from './describe-filter.ts'
import { describeBands } from './describe-points.ts'
import { listed, type Naming } from './naming.ts'

const taken: Record<'last' | 'first' | 'highest' | 'lowest' | 'mean', Words> = {
  last: { zh: '最近一次', en: 'the last' },
  first: { zh: '最早一次', en: 'the first' },
  highest: { zh: '最高', en: 'the highest' },
  lowest: { zh: '最低', en: 'the lowest' },
  mean: { zh: '平均', en: 'the mean' },
}

/** What a quantity is, in words. */
export function describeQuantity(quantity: Quantity, naming: Naming): Words {
  switch (quantity.take) {
    case 'node':
      return { zh: `“${quantity.node}”的得分`, en: `the points of “${quantity.node}”` }
    case 'served': {
      const posts = listed((quantity.holding ?? []).map(naming.post))
      return {
        zh: `任职天数占比${posts.zh && `（${posts.zh}）`}`,
        en: `share of days served${posts.en && ` as ${posts.en}`}`,
      }
    }
    case 'ratio':
      return ratio(quantity, naming)
    case 'count': {
      const of = describeFilter(quantity.of, naming)
      const by = quantity.distinct ? describeGrouping(quantity.distinct, naming) : null
      return by
        ? { zh: `${of.zh}的不同${by.zh}数`, en: `number of different ${by.en}s of ${of.en}` }
        : { zh: `${of.zh}的次数`, en: `number of ${of.en}` }
    }
    case 'sum':
      return inAll(describeFilter(quantity.of, naming), quantity.attribute, naming)
    default: {
      const name = naming.attribute(quantity.attribute)
      const of = describeFilter(quantity.of, naming)
      return {
        zh: `${of.zh}的${name.zh}（${taken[quantity.take].zh}）`,
        en: `${taken[quantity.take].en} ${name.en} of ${of.en}`,
      }
    }
  }
}

function ratio(quantity: Extract<Quantity, { take: 'ratio' }>, naming: Naming): Words {
  const counted = describeFilter(quantity.counted, naming)
  const of = describeFilter(quantity.of, naming)
  const exempt = quantity.exempt ? describeFilter(quantity.exempt, naming) : null
  const { attribute, perAttribute = attribute } = quantity
  const [over, under] = [inAll(counted, attribute, naming), inAll(of, perAttribute, naming)]
  return {
    zh: `${over.zh} ÷ ${under.zh}${exempt ? `，分母不计${exempt.zh}` : ''}`,
    en: `${over.en} ÷ ${under.en}${exempt ? `, less ${exempt.en}` : ''}`,
  }
}

function inAll(of: Words, attribute: string | undefined, naming: Naming): Words {
  if (attribute === undefined) return of
  const name = naming.attribute(attribute)
  return { zh: `${of.zh}的${name.zh}合计`, en: `sum of ${name.en} of ${of.en}` }
}

/** How a quantity turns into points, in words. */
export function describeConversion(to: Conversion): Words {
  const begun = 'begun' in to && to.begun ? { zh: '（不足一档按一档）', en: ', a begun one too' } : { zh: '', en: '' }
  if ('asIs' in to) return { zh: '按原值计分', en: 'as it is' }
  if ('full' in to && 'target' in to)
    return { zh: `达到${to.target}得满分${to.full}，不足按比例`, en: `${to.full} at ${to.target}, less in proportion` }
  if ('full' in to) return { zh: `满分${to.full}×比率`, en: `${to.full} times the share` }
  if ('bands' in to) {
    const bands = describeBands(to.bands, { zh: '', en: '' })
    return { zh: `${bands.zh}，其余${to.otherwise ?? '0'}分`, en: `${bands.en}, else ${to.otherwise ?? '0'}` }
  }
  if ('line' in to) {
    const side = to.side === 'below' ? { zh: '低', en: 'below' } : { zh: '高', en: 'above' }
    return {
      zh: `比${to.line}每${side.zh}${to.each}计${to.points}分${begun.zh}`,
      en: `${to.points} for every ${to.each} ${side.en} ${to.line}${begun.en}`,
    }
  }
  if ('perUnit' in to) {
    const from = to.from ? { zh: `超过${to.from}的部分，`, en: `above ${to.from}: ` } : { zh: '', en: '' }
    const unit = to.unit ?? '1'
    return {
      zh: `${from.zh}每${unit}得${to.perUnit}分${begun.zh}`,
      en: `${from.en}${to.perUnit} for every ${unit}${begun.en}`,
    }
  }
  return {
    zh: `达到${to.atLeast}得${to.points}分，否则${to.otherwise ?? '0'}分`,
    en: `${to.points} from ${to.atLeast} on, else ${to.otherwise ?? '0'}`,
  }
}
