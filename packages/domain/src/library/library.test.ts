import { describe, expect, test } from 'vitest'
import { compareRules } from './compare-rules.ts'
import { clauseName, parseRule, writeRule, type Clause, type RuleText } from './parse-rule.ts'
import { decideRuleAct } from './rule.ts'

const text = `　为规范会议，制定本制度。
第一章　总则
第一条　会议应当提前通知。
会期一般不超过半天。
第二章 会议
第二条：请假须经批准。
`

const clause = (number: number, wording: string): Clause => ({ number, chapter: null, wording })

describe('a pasted text', () => {
  test('is cut into preamble, chapters and clauses', () => {
    expect(parseRule(text)).toEqual({
      preamble: '为规范会议，制定本制度。',
      clauses: [
        { number: 1, chapter: '第一章 总则', wording: '会议应当提前通知。\n会期一般不超过半天。' },
        { number: 2, chapter: '第二章 会议', wording: '请假须经批准。' },
      ],
    })
  })

  test('written out and read again is the same, up to the hundreds', () => {
    const parsed = parseRule(text) as RuleText
    expect(parseRule(writeRule(parsed))).toEqual(parsed)
    const many = { preamble: '', clauses: Array.from({ length: 212 }, (_, at) => clause(at + 1, `内容${at}`)) }
    expect(parseRule(writeRule(many))).toEqual(many)
    expect([1, 10, 11, 20, 21, 101, 110, 111].map(clauseName).join('')).toBe(
      '第一条第十条第十一条第二十条第二十一条第一百零一条第一百一十条第一百一十一条',
    )
  })

  test('without clauses, or with a number skipped, is refused with the line', () => {
    expect(parseRule('只有一段话')).toEqual({ code: 'no_clauses' })
    expect(parseRule('第一条 甲\n第三条 乙')).toEqual({ code: 'clause_out_of_order', line: 2, number: 3 })
  })
})

test('two versions stand side by side by what they say, not by their numbers', () => {
  const before = [clause(1, '会议应当提前三日通知。'), clause(2, '会场保持安静。'), clause(3, '本制度由办公室解释。')]
  const after = [
    clause(1, '会议应当提前五日通知。'),
    clause(2, '重要会议第一项议题为理论学习。'),
    clause(3, '本制度由办公室解释。'),
  ]
  const changes = compareRules(before, after)
  expect(changes.map(({ change, before: one, after: other }) => [change, one?.number, other?.number])).toEqual([
    ['changed', 1, 1],
    ['removed', 2, undefined],
    ['added', undefined, 2],
    ['same', 3, 3],
  ])
  expect(compareRules(before, [clause(1, '会场保持安静。')])[1]).toMatchObject({ change: 'moved' })
})

test.each([
  ['save', { hasDraft: false, inForce: true }, 'rule_has_no_draft'],
  ['draftVersion', { hasDraft: true, inForce: true }, 'rule_has_a_draft'],
  ['repeal', { hasDraft: true, inForce: false }, 'rule_not_in_force'],
  ['askToRead', { hasDraft: false, inForce: true }, true],
] as const)('%s of a rule with %o is %s', (act, standing, verdict) => {
  expect(decideRuleAct(act, standing, true)).toBe(verdict)
  expect(decideRuleAct(act, standing, false)).toBe('not_allowed')
})
