import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment, formatPeriod, formatSpan, formatWeekday } from './dates.ts'
import { fill, textAt } from './translate.ts'

describe('a text', () => {
  it('is found at its dotted key, even when the key itself holds dots', () => {
    const words = { permissions: { 'people.read': '查看人员' }, ui: { save: '保存' } }
    expect(textAt(words, 'ui.save')).toBe('保存')
    expect(textAt(words, 'permissions.people.read')).toBe('查看人员')
    expect(textAt(words, 'ui.constructor')).toBeUndefined()
    expect(textAt(words, 'ui')).toBeUndefined()
  })

  it('takes its values into the slots', () => {
    expect(fill('已停用{name}的账号', { name: '王 {x}' }, 'zh-CN')).toBe('已停用王 {x}的账号')
  })

  it('chooses the English form by the count', () => {
    const text = '{count} record|{count} records'
    expect(fill(text, { count: 1 }, 'en')).toBe('1 record')
    expect(fill(text, { count: 0 }, 'en')).toBe('0 records')
  })
})

describe('a date', () => {
  it('is written as the trade writes it', () => {
    expect(formatDay('2026-03-05', 'zh-CN')).toBe('2026年3月5日')
    expect(formatDay('2026-03-05', 'en')).toBe('5 March 2026')
    expect(formatWeekday('2026-03-05', 'zh-CN')).toBe('星期四')
  })

  it('is the day in China, wherever the browser stands', () => {
    expect(formatMoment('2026-03-05T16:30:00Z', 'zh-CN')).toBe('2026年3月6日 00:30')
  })

  it('says when a period is still open', () => {
    expect(formatPeriod('2026-03-05', null, 'zh-CN')).toBe('2026年3月5日—至今')
    expect(formatSpan('2026-01-01', '2026-07-01', 'zh-CN')).toBe('2026年1月1日—2026年6月30日')
  })
})
