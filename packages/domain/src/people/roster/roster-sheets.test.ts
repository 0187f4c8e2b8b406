import { describe, expect, it } from 'vitest'

import { checkRoster } from './check-roster.ts'
import { bareTitle } from './column-title.ts'
import { knownTitles, matchColumns } from './match-columns.ts'
import { explainFault } from './roster-fault.ts'
import type { RosterFaultCode } from './roster-fault.ts'
import { context } from './roster-samples.ts'
import { rosterSheets } from './roster-sheets.ts'
import { rosterTemplate } from './roster-template.ts'

describe('the six sheets', () => {
  it('know each column by titles that mean no other column of the sheet', () => {
    for (const sheet of Object.values(rosterSheets)) {
      const titles = knownTitles(sheet).map(bareTitle)
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    }
  })

  it('recognise their own templates, in both languages, with this committee’s drop-downs', () => {
    for (const sheet of Object.values(rosterSheets)) {
      for (const language of ['zh', 'en'] as const) {
        const template = rosterTemplate(sheet, context, language)
        expect(
          matchColumns(
            sheet,
            template.columns.map(({ title }) => title),
          ),
        ).toMatchObject({ missing: [], unknown: [] })
      }
    }
    const sector = rosterTemplate(rosterSheets.members, context, 'zh').columns.find(({ title }) => title === '界别')
    expect(sector?.choices).toEqual(['教育', '医药卫生'])
    expect(rosterTemplate(rosterSheets.party_organisations, context, 'zh').columns[1]?.choices).toEqual([
      '政协党组',
      '机关党委',
      '机关党支部',
    ])
  })

  it('explain every fault with a remedy, in Chinese and in English', () => {
    const { message, remedy } = explainFault(
      { column: 'sectorId', code: 'unknown_unit', found: '医卫', hint: '医药卫生' },
      { zh: '界别', en: 'sector' },
    )
    expect(message).toEqual({ zh: '找不到界别“医卫”', en: 'There is no sector “医卫”' })
    expect(remedy.zh).toBe('是否为“医药卫生”？如为新设，请先导入该组织')
    const codes: RosterFaultCode[] = ['required', 'ambiguous_date', 'possible_duplicate', 'parent_goes_round']
    for (const code of codes) {
      const text = explainFault({ column: 'name', code, found: '1965.1' }, { zh: '姓名', en: 'Name' })
      expect(
        [text.message.zh, text.message.en, text.remedy.zh, text.remedy.en].every((sentence) => sentence.length > 3),
      ).toBe(true)
    }
  })

  it('find each of 30,000 rows among 30,000 people', () => {
    const people = Array.from({ length: 30_000 }, (_, i) => ({
      id: `p${i}`,
      name: `王${String.fromCodePoint(0x4e00 + (i % 9_000))}`,
      phone: `138${String(i).padStart(8, '0')}`,
      birthMonth: null,
      mark: `${i}`,
    }))
    const rows = people.map(({ name, phone, mark }, i) => ({ row: i + 2, cells: [name, phone, mark, '教育'] }))
    const checked = checkRoster(
      'members',
      { header: ['姓名', '手机号码', '区分标记', '界别'], rows },
      { ...context, people },
    )
    expect(checked.rows.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(checked.rows[29_999]?.personId).toBe('p29999')
  })
})
