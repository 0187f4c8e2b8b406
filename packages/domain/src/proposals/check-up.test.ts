import { describe, expect, test } from 'vitest'
import { checkUp, lengthOf, type ProposalText } from './check-up.ts'

const rules = {
  writing: {
    basis: [],
    titleBegins: '关于',
    titleEnds: '的提案',
    idealLength: 30,
    longest: 40,
    leastAdvicePercent: 30,
    vaguePhrases: ['高度重视'],
  },
  refusalGrounds: [{ key: 'in_court', name: { zh: '进入诉讼', en: 'In court' }, signs: ['法院判决'] }],
}
const sound: ProposalText = {
  title: '关于增设社区嵌入式托育点的提案',
  situation: '我市三岁以下婴幼儿入托难。',
  analysis: '小区缺场地。',
  suggestions: '利用闲置用房设三十个托育点。',
}
const codes = (more: Partial<ProposalText>) => checkUp({ ...sound, ...more }, rules).map(({ code }) => code)

describe('the check-up', () => {
  test('finds nothing in a sound text', () => expect(codes({ situation: '入托难。' })).toEqual([]))

  test.each([
    [{ title: '托育点' }, ['title_form']],
    [{ title: ' ' }, ['empty_part']],
    [{ suggestions: '\n' }, ['empty_part']],
    [{ title: '关于托育点以及停车场的提案' }, ['several_matters']],
    [{ analysis: '要高度重视。' }, ['vague_phrase']],
    [{ analysis: '有法院判决。' }, ['ground_possible']],
    [{ suggestions: '建。' }, ['little_advice']],
  ] as const)('of %o: %j', (more, expected) => expect(codes({ situation: '难。', ...more })).toEqual(expected))

  test('measures the whole: long warns, too long stops', () => {
    const long = checkUp({ ...sound, situation: '甲'.repeat(12) }, rules)
    expect(long).toMatchObject([{ code: 'long', found: { count: 32, ideal: 30 }, stops: false }])
    const tooLong = checkUp({ ...sound, situation: '甲'.repeat(40) }, rules)
    expect(tooLong[0]).toMatchObject({ code: 'too_long', stops: true })
  })

  test('counts characters as a Chinese text does', () => {
    expect(lengthOf('共 1,500 字, GDP 增长5.2%')).toBe(10)
    expect(lengthOf(' \n')).toBe(0)
  })
})
