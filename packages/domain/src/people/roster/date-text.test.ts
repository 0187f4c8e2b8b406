import { describe, expect, it } from 'vitest'

import { halfWidth, plainText } from './cell-text.ts'
import { readDateText } from './date-text.ts'

describe('reading a date as people type it', () => {
  it.each([
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['2026年3月5号', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026-03-05 09:00', '2026-03-05'],
    ['2026 / 3 / 5', '2026-03-05'],
    ['1965.08', '1965-08'],
    ['1965.10', '1965-10'],
    ['1965年8月', '1965-08'],
    ['1965年8月　', '1965-08'],
    ['196508', '1965-08'],
    ['1965-8', '1965-08'],
    ['46086', '2026-03-05'],
    ['46086.375', '2026-03-05'],
    ['23955', '1965-08-01'],
    ['2024．2．29', '2024-02-29'],
  ])('takes %s for %s', (text, date) => {
    expect(readDateText(text)).toEqual({ date })
  })

  it.each([
    ['1965.1', 'ambiguous'],
    ['2026/2/30', 'impossible'],
    ['2026/13/1', 'impossible'],
    ['1965', 'unreadable'],
    ['去年三月', 'unreadable'],
    ['5/3/2026', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses %s as %s', (text, fault) => {
    expect(readDateText(text)).toEqual({ fault })
  })
})

describe('the text of a cell', () => {
  it('makes letters, digits and spaces plain and leaves Chinese punctuation', () => {
    expect(plainText('　１３８００１３８０００（办公），ＡＢｃ①\u200b ')).toBe('13800138000（办公），ABc①')
  })

  it('turns look-alike radicals of copied PDF text into characters', () => {
    expect(plainText('\u2f00\u2f08\u2f65')).toBe('一人田')
  })

  it('keeps lines but not the blanks around them', () => {
    expect(plainText('市委 \r\n  办公室')).toBe('市委\n办公室')
  })

  it('makes every sign plain where a machine reads', () => {
    expect(halfWidth('０７３６－１２３４５６７')).toBe('0736-1234567')
  })
})
