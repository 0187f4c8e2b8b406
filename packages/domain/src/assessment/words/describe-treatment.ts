import type { SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { describeRounding } from './describe-rounding.ts'
import { listed } from './naming.ts'

const shrinking: Record<'points' | 'cap' | 'floor' | 'target', Words> = {
  points: { zh: '得分', en: 'points' },
  cap: { zh: '上限', en: 'cap' },
  floor: { zh: '下限', en: 'floor' },
  target: { zh: '目标', en: 'target' },
}

/** What is done with an item's value, and where there is too little to judge by. */
export function describeTreatment(node: SchemeNode): Words[] {
  const parts = tooLittle(node)
  if (node.whenMissing)
    parts.push({ zh: `无数据按${node.whenMissing}分`, en: `${node.whenMissing} where there is no data` })
  if (node.proRata) {
    const what = listed(node.proRata.map((one) => shrinking[one]))
    parts.push({ zh: `${what.zh}按任职天数折算`, en: `${what.en} by the days served` })
  }
  if (node.rounding) parts.push(describeRounding(node.rounding))
  if (node.capGroup) parts.push({ zh: `共用上限“${node.capGroup}”`, en: `shares the cap “${node.capGroup}”` })
  return parts
}

function tooLittle(node: SchemeNode): Words[] {
  const parts: Words[] = []
  if (node.mechanism === 'quantity') {
    if (node.whenNone) parts.push({ zh: `无记录按${node.whenNone}`, en: `${node.whenNone} where there is no record` })
    if (node.minimumSample)
      parts.push({ zh: `至少${node.minimumSample}条才计`, en: `no value with fewer than ${node.minimumSample}` })
  }
  if (node.mechanism === 'rank' && node.minimumCohort)
    parts.push({
      zh: `至少${node.minimumCohort}人参评才计`,
      en: `no value with fewer than ${node.minimumCohort} people`,
    })
  return parts
}
