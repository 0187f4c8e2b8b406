import type { Pack } from '@tongxin/domain/pack/pack'
import type { z } from 'zod'
import { checkReferences } from './check-references.ts'
import { checkShape } from './check-shape.ts'
import type { PackFault } from './fault.ts'
import { loadSchemes } from './load-schemes.ts'
import { branches, readBranches } from './sections/branches.ts'
import { calendar, readCalendar } from './sections/calendar.ts'
import { cover, readCover } from './sections/cover.ts'
import { deadlines, readDeadlines } from './sections/deadlines.ts'
import { duties, readDuties } from './sections/duties.ts'
import { facts, readFacts } from './sections/facts.ts'
import { indicators, readIndicators } from './sections/indicators.ts'
import { meetings, readMeetings } from './sections/meetings.ts'
import { method, readMethod } from './sections/method.ts'
import { posts, readPosts } from './sections/posts.ts'
import { proposals, readProposals } from './sections/proposals.ts'
import { readRelief, relief } from './sections/relief.ts'
import { readResults, results } from './sections/results.ts'
import { readUnits, units } from './sections/units.ts'
import { readSource, type SourceFile } from './source-file.ts'

/** The files of a pack and their shapes; each is published as a JSON Schema for editors. */
export const sections = {
  '规则包.yaml': cover,
  '组织.yaml': units,
  '职务.yaml': posts,
  '会议.yaml': meetings,
  '履职成果.yaml': results,
  '指标.yaml': indicators,
  '方法.yaml': method,
  '台账.yaml': facts,
  '工作日历.yaml': calendar,
  '减负.yaml': relief,
  '支部.yaml': branches,
  '办理期限.yaml': deadlines,
  '提案.yaml': proposals,
  '规定动作.yaml': duties,
} as const satisfies Record<string, z.ZodType>

type FileName = keyof typeof sections
export type Sources = Record<FileName, SourceFile>

/**
 * Reads a rule pack from its folder. Gives the checked pack, or every fault found, each with file, line and remedy.
 * References are checked only once every file has its right shape.
 */
export async function loadPack(folder: string): Promise<{ pack: Pack } | { faults: PackFault[] }> {
  const read = await Promise.all(
    Object.keys(sections).map(async (name) => [name, await readSource(folder, name)] as const),
  )
  const unreadable = read.flatMap(([, source]) => (Array.isArray(source) ? source : []))
  if (unreadable.length > 0) return { faults: unreadable }
  const sources = Object.fromEntries(read) as Sources
  const checked = checkAll(sources)
  if ('faults' in checked) return checked
  const pack = { ...checked.pack, schemes: [] }
  const misplaced = checkReferences(pack, sources)
  if (misplaced.length > 0) return { faults: misplaced }
  const schemes = await loadSchemes(folder, pack)
  return 'faults' in schemes ? schemes : { pack: { ...pack, ...schemes } }
}

function checkAll(sources: Sources): { pack: Omit<Pack, 'schemes'> } | { faults: PackFault[] } {
  const faults: PackFault[] = []
  const take = <S extends z.ZodType, T>(name: FileName, shape: S, read: (value: z.output<S>) => T): T | null => {
    const result = checkShape(sources[name], shape)
    if ('faults' in result) faults.push(...result.faults)
    return 'value' in result ? read(result.value) : null
  }
  const front = take('规则包.yaml', cover, readCover)
  const ledger = take('台账.yaml', facts, readFacts)
  const parts = {
    unitKinds: take('组织.yaml', units, readUnits),
    postKinds: take('职务.yaml', posts, readPosts),
    meetingKinds: take('会议.yaml', meetings, readMeetings),
    resultKinds: take('履职成果.yaml', results, readResults),
    indicators: take('指标.yaml', indicators, readIndicators),
    method: take('方法.yaml', method, readMethod),
    calendar: take('工作日历.yaml', calendar, readCalendar),
    relief: take('减负.yaml', relief, readRelief),
    branches: take('支部.yaml', branches, readBranches),
    deadlines: take('办理期限.yaml', deadlines, readDeadlines),
    proposals: take('提案.yaml', proposals, readProposals),
    duties: take('规定动作.yaml', duties, readDuties),
  }
  return front && ledger && isComplete(parts) ? { pack: { ...front, ...ledger, ...parts } } : { faults }
}

function isComplete<T extends object>(parts: T): parts is { [K in keyof T]: NonNullable<T[K]> } {
  return Object.values(parts).every((part) => part !== null)
}
