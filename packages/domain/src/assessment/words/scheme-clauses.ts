import type { Basis } from '../../pack/pack.ts'
import type { Scheme } from '../scheme.ts'
import type { Words } from '../sheet.ts'
import { describeCondition } from './describe-condition.ts'
import { describeConsequence, describeGrade, describeQuota, describeVeto } from './describe-outcome.ts'
import { describeRounding } from './describe-rounding.ts'
import { listed, type Naming } from './naming.ts'

/** What a scheme says beside its items. */
export type SchemePart =
  | 'grade'
  | 'quota'
  | 'gate'
  | 'veto'
  | 'consequence'
  | 'exempt'
  | 'cap_group'
  | 'verification'
  | 'setting'

/** One clause of a scheme beside its items, in words. */
export interface SchemeClause {
  /** Once in a scheme, and the same in its next version. */
  id: string
  part: SchemePart
  title: Words
  words: Words
  basis: string | null
  /** All that the clause says, for what the words leave out. */
  rule: string
}

/** Every clause beside the items: grades, quotas, requirements, vetoes, consequences and what holds for the whole. */
export function schemeClauses(scheme: Scheme, naming: Naming): SchemeClause[] {
  return numbered([
    ...settings(scheme),
    ...(scheme.exempt ?? []).map((rule) => clause('exempt', rule.title, describeCondition(rule.when, naming), rule)),
    ...scheme.capGroups.map((rule) => clause('cap_group', rule.title, same(rule.cap), rule)),
    ...scheme.gates.map((rule) => clause('gate', rule.title, describeCondition(rule, naming), rule)),
    ...scheme.grades.map((rule) => clause('grade', rule.name, describeGrade(rule, naming), rule)),
    ...scheme.quotas.map((rule) => clause('quota', rule.grade, describeQuota(rule), rule)),
    ...scheme.vetoes.map((rule) => clause('veto', rule.title, describeVeto(rule, naming), rule)),
    ...scheme.consequences.map((rule) => clause('consequence', rule.title, describeConsequence(rule, naming), rule)),
    ...(scheme.verification ?? []).map((rule) => {
      const kinds = listed(rule.kinds.map(naming.kind))
      const [by, against] = [listed(rule.enteredBy.map(naming.post)), listed(rule.verifiedBy.map(naming.post))]
      const words = {
        zh: `${by.zh}填报，${against.zh}核实`,
        en: `entered by ${by.en}, verified by ${against.en}`,
      }
      return { ...clause('verification', kinds.zh, words, rule), title: kinds }
    }),
  ])
}

function settings(scheme: Scheme): SchemeClause[] {
  const { rounding, partYear = 'whole', period, subject, grades, basis, openReadings, exceptionalBasis } = scheme
  const setting = (key: string, title: Words, words: Words) => ({ ...clause('setting', key, words, words), title })
  return [
    setting('title', { zh: '名称', en: 'Title' }, same(scheme.title)),
    setting('subject', { zh: '对象', en: 'Who is assessed' }, subjects[subject]),
    setting('period', { zh: '周期', en: 'Period' }, periods[period]),
    setting('rounding', { zh: '取数', en: 'Rounding of the total' }, describeRounding(rounding)),
    setting('partYear', { zh: '不满全期', en: 'Part of the period' }, partYears[partYear]),
    setting('order', { zh: '等次次序', en: 'Order of the grades' }, listed(grades.map(({ name }) => same(name)))),
    setting(
      'basis',
      { zh: '依据', en: 'Basis' },
      listed(
        basis.map((one) => same(lineOf(one) ?? '')),
        '；',
        '; ',
      ),
    ),
    setting('openReadings', { zh: '存疑', en: 'Open readings' }, listed(openReadings.map(same), '；', '; ')),
    setting('exceptionalBasis', { zh: '法定依据', en: 'Legal basis' }, same(exceptionalBasis ?? '')),
  ]
}

const subjects: Record<Scheme['subject'], Words> = {
  member: { zh: '委员', en: 'members' },
  branch: { zh: '党支部', en: 'branches' },
  cadre: { zh: '干部', en: 'cadres' },
  unit: { zh: '单位', en: 'units' },
  activity_group: { zh: '活动小组', en: 'activity groups' },
}

const periods: Record<Scheme['period'], Words> = {
  duty_year: { zh: '履职年度', en: 'duty year' },
  calendar_year: { zh: '自然年度', en: 'calendar year' },
  session: { zh: '会议年度', en: 'session' },
  half_year: { zh: '半年', en: 'half-year' },
  quarter: { zh: '季度', en: 'quarter' },
  month: { zh: '月', en: 'month' },
  term: { zh: '届', en: 'term' },
}

const partYears: Record<NonNullable<Scheme['partYear']>, Words> = {
  whole: { zh: '与全期相同', en: 'like the whole period' },
  exempt: { zh: '只计分，不评等次', en: 'counted, not graded' },
  pro_rata: { zh: '按任职天数折算', en: 'by the days served' },
}

function clause(part: SchemePart, key: string, words: Words, rule: object): SchemeClause {
  const basis = 'basis' in rule ? lineOf(rule.basis as Basis | undefined) : null
  return {
    id: `${part}:${key}`,
    part,
    title: same(key),
    words: untitled(words, key),
    basis,
    rule: JSON.stringify(rule),
  }
}

/** A condition that is called as the clause itself is need not say so again. */
function untitled({ zh, en }: Words, title: string): Words {
  return { zh: zh.replace(`${title}：`, ''), en: en.replace(`${title}: `, '') }
}

/** Two clauses of the same name are told apart by their order. */
function numbered(clauses: readonly SchemeClause[]): SchemeClause[] {
  const seen = new Map<string, number>()
  return clauses.map((one) => {
    const before = seen.get(one.id) ?? 0
    seen.set(one.id, before + 1)
    return before === 0 ? one : { ...one, id: `${one.id}#${before + 1}` }
  })
}

function lineOf(basis: Basis | undefined): string | null {
  return basis ? [basis.document, basis.clause].filter(Boolean).join(' ') : null
}

function same(text: string): Words {
  return { zh: text, en: text }
}
