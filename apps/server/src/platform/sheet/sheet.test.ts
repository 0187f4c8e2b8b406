import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'

import { readSheet, writeMarkedFile, writeSheet, writeTemplate } from './sheet.ts'
import { sheetLimits } from './sheet-shape.ts'

const titles = ['姓名', '性别', '出生年月', '手机号码', '界别']
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name))
const text = (content: string) => Buffer.from(content)

describe('reading a spreadsheet', () => {
  it('finds the header behind merged titles and groups, past hidden sheets and stray formatting', async () => {
    const sheet = await readSheet(fixture('messy.xlsx'), 'messy.xlsx', { titles })
    expect(sheet.name).toBe('委员名册')
    expect(sheet.headerRow).toBe(4)
    expect(sheet.header).toEqual(['序号', '姓 名*', '性别', '出生年月', '手机号码', '界别\n（必填）'])
    expect(sheet.preamble.map(({ row }) => row)).toEqual([1, 2, 3])
  })

  it('keeps the original row numbers, fills merged cells down and makes every cell plain text', async () => {
    const { rows, skipped } = await readSheet(fixture('messy.xlsx'), 'messy.xlsx', { titles })
    expect(rows).toEqual([
      { row: 5, cells: ['1', '王 䶮', '男', '1965-08-01', '13800138000', '教育界'] },
      { row: 7, cells: ['2', '欧阳震华', '男', '1971.10', '13900139000', '教育界'] },
      { row: 8, cells: ['3', '阿依古丽•买买提江', '女', '1980年2月', '138 0013 8001', '教育界'] },
      { row: 9, cells: ['4', '陈骉', '女', '1978.12', '0736-1234567', '医药卫生界'] },
    ])
    expect(skipped).toEqual([{ row: 13, cells: ['填表人：', '李某某', '', '', '', ''] }])
  })

  it('reads the old .xls format', async () => {
    const sheet = await readSheet(fixture('legacy.xls'), 'legacy.xls', { titles })
    expect(sheet.header).toEqual(['姓名', '手机号码', '出生年月'])
    expect(sheet.rows).toEqual([
      { row: 3, cells: ['王䶮', '13800138000', '1965-08-01'] },
      { row: 4, cells: ['陈芳', '13900139000', '1971.10'] },
    ])
  })

  it('reads a .csv in GBK with blank lines and line breaks in cells', async () => {
    const sheet = await readSheet(fixture('gbk.csv'), 'gbk.csv', { titles })
    expect(sheet).toMatchObject({ name: 'gbk', headerRow: 1, header: ['姓名', '手机号码', '界别'] })
    expect(sheet.rows).toEqual([
      { row: 2, cells: ['王芳', '13800138000', '教育界'] },
      { row: 4, cells: ['李建国', '13900139000', '工商联\n界'] },
    ])
  })

  it.each([
    ['UTF-8', text('姓名,手机号码\n王芳,1\n')],
    ['UTF-8 with BOM', text('\ufeff姓名,手机号码\n王芳,1\n')],
    [
      'UTF-16 with tabs, as Excel saves it',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\t手机号码\n王芳\t1\n', 'utf16le')]),
    ],
    ['semicolons', text('姓名;手机号码\n王芳;1\n')],
  ])('reads a .csv in %s', async (_, bytes) => {
    const sheet = await readSheet(bytes, 'list.csv')
    expect(sheet.header).toEqual(['姓名', '手机号码'])
    expect(sheet.rows).toEqual([{ row: 2, cells: ['王芳', '1'] }])
  })

  it('takes formula results, rich text, percentages and times as they are seen', async () => {
    const cells = new Map([
      ['1,0', { value: null, formula: 'CONCATENATE("王","芳")', formulaResult: '王芳', type: 'formula' as const }],
      [
        '1,1',
        { value: null, type: 'richText' as const, richText: [{ text: '教育' }, { text: '界', font: { bold: true } }] },
      ],
    ])
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['姓名', '界别', '数', '会否'],
            [null, null, 0.1 + 0.2, true],
          ],
          cells,
        },
      ],
    })
    expect((await readSheet(bytes, 'a.xlsx', { titles })).rows[0]?.cells).toEqual(['王芳', '教育界', '0.3', '是'])
  })

  it('keeps filled cells right of the header', async () => {
    const sheet = await readSheet(text('姓名,手机号码\n王芳,1,多出来的\n'), 'a.csv')
    expect(sheet.rows[0]?.cells).toEqual(['王芳', '1', '多出来的'])
  })

  it('reads 30,000 rows in a thread while the server goes on', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [
      `王芳${i}`,
      `1380013${i}`,
      '1965.08',
      ...Array.from({ length: 15 }, (__, k) => `某某单位${(i * k) % 977}`),
    ])
    const bytes = await writeSheet(
      '委员',
      ['姓名', '手机号码', '出生年月', ...Array.from({ length: 15 }, (_, k) => `第${k}列`)].map((title) => ({ title })),
      rows,
    )
    let wentOn = 0
    const watch = setInterval(() => (wentOn += 1), 1)
    const sheet = await readSheet(bytes, 'a.xlsx', { titles })
    clearInterval(watch)
    expect(wentOn).toBeGreaterThan(1)
    expect(sheet.rows.length).toBe(30_000)
    expect(sheet.rows.at(-1)?.cells.slice(0, 2)).toEqual(['王芳29999', '138001329999'])
  })
})

describe('refusing a file', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank rows only', text('\n,,\n'), 'empty'],
    [
      'a picture',
      Buffer.from([0x50, 0x4b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]),
      'unreadable',
    ],
    ['a zip that is no workbook', zipOf('a.txt', Buffer.from('x')), 'unreadable'],
    ['a zip bomb', zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(1_000), sheetLimits.unpackedBytes + 1), 'too_large'],
    [
      'a protected workbook',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
    ['too large a file', Buffer.alloc(sheetLimits.fileBytes + 1, 65), 'too_large'],
    ['a cell of endless text', text(`姓名,手机号码\n${'长'.repeat(40_000)},1\n`), 'too_large'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readSheet(bytes, 'a.xlsx')).rejects.toMatchObject({ code })
  })

  it('does not unpack more than an archive declares, nor expand entities', async () => {
    const lying = zipOf('[Content_Types].xml', Buffer.alloc(5_000_000, 32), 1_000)
    await expect(readSheet(lying, 'a.xlsx')).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('writing a template', () => {
  const many = Array.from({ length: 60 }, (_, i) => `第${i}界别联合工作委员会`)
  const spec = {
    name: '委员',
    instruction: '请逐行填写。',
    columns: [
      { title: '姓名', required: true, example: '王芳' },
      { title: '性别', choices: ['男', '女'], example: '男' },
      { title: '界别', choices: many, example: many[0] },
      { title: '手机号码', note: '11位手机号码', example: '13800138000' },
    ],
  }

  it('offers short lists inline, long ones from a hidden sheet, and freezes the header', async () => {
    const book = await readXlsx(await writeTemplate(spec), { readStyles: true })
    const [sheet, options] = book.sheets
    expect(sheet?.freezePane).toMatchObject({ rows: 2 })
    expect(sheet?.dataValidations?.map(({ range }) => range)).toEqual(['B3:B5000', 'C3:C5000', 'D3:D5000'])
    expect(sheet?.dataValidations?.[1]?.formula1).toBe("'选项'!$A$2:$A$61")
    expect(options).toMatchObject({ name: '选项', hidden: true })
    expect(options?.rows.length).toBe(61)
  })

  it('comes back empty: its own instruction and example are no records', async () => {
    const sheet = await readSheet(await writeTemplate(spec), 'a.xlsx', { titles })
    expect(sheet.header).toEqual(['*姓名', '性别', '界别', '手机号码'])
    expect(sheet.rows).toEqual([])
    expect(sheet.skipped).toEqual([{ row: 3, cells: ['（示例）王芳', '男', many[0], '13800138000'] }])
  })
})

describe('writing a list', () => {
  it('keeps formula-like texts as texts and writes real dates and numbers', async () => {
    const columns = [
      { title: '姓名' },
      { title: '日期', kind: 'date' as const },
      { title: '数', kind: 'number' as const },
    ]
    const bytes = await writeSheet('名单/2026', columns, [
      ['=HYPERLINK("x")', '2026-03-05', '12.5'],
      ['+1', null, 3],
      ['@a', '1965-08', null],
    ])
    const book = await readXlsx(bytes, { readStyles: true })
    expect(book.sheets[0]?.name).toBe('名单 2026')
    expect(book.sheets[0]?.cells?.get('1,0')?.formula).toBeUndefined()
    expect(book.sheets[0]?.autoFilter?.range).toBe('A1:C4')
    expect((await readSheet(bytes, 'a.xlsx')).rows.map(({ cells }) => cells)).toEqual([
      ['=HYPERLINK("x")', '2026-03-05', '12.5'],
      ['+1', '', '3'],
      ['@a', '1965-08', ''],
    ])
  })
})

describe('giving a faulty file back', () => {
  it('explains in front of each row, colours the cell, loses nothing and can be read in again', async () => {
    const original = await readSheet(fixture('messy.xlsx'), 'messy.xlsx', { titles })
    const faults = [
      { row: 9, column: 4, text: '手机号码应为11位。' },
      { row: 9, text: '与第5行重复。' },
      { row: 7, column: 3, text: '请写成 1971-10。' },
    ]
    const bytes = await writeMarkedFile(original, faults)
    const again = await readSheet(bytes, 'again.xlsx', { titles })
    expect(again.header).toEqual(original.header)
    expect(again.rows.map(({ cells }) => cells)).toEqual(original.rows.map(({ cells }) => cells))
    expect(again.preamble.length).toBe(original.preamble.length)
    expect(again.skipped.length).toBe(original.skipped.length)
    const styled = await readXlsx(bytes, { readStyles: true })
    expect(styled.sheets[0]?.rows.slice(4).map((cells) => cells.slice(0, 2))).toEqual([
      ['', 5],
      ['请写成 1971-10。', 7],
      ['', 8],
      ['手机号码应为11位。\n与第5行重复。', 9],
      ['', 13],
    ])
    expect(styled.sheets[0]?.cells?.get('7,6')?.style?.fill).toMatchObject({
      fgColor: { rgb: expect.stringContaining('FFC7CE') as string },
    })
  })
})

/** A .zip with one file, whose declared size may be a lie. */
function zipOf(name: string, content: Buffer, declared = content.length): Buffer {
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(declared, 8)
  const names = Buffer.alloc(4)
  names.writeUInt16LE(name.length, 0)
  const local = Buffer.concat([
    Buffer.from('504b0304140000000800000000000000', 'hex').subarray(0, 14),
    sizes,
    names,
    Buffer.from(name),
    packed,
  ])
  const central = Buffer.concat([
    Buffer.from('504b01021400140000000800000000000000', 'hex').subarray(0, 16),
    sizes,
    names,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
