import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { copyFonts } from '../../../../../tools/launch/fonts.mjs'
import { readPdf } from './pdf-reading.ts'
import { Press, PrintTookTooLong, templateFolder } from './press.ts'
import { closePdf, configurePdf, fontsInUse, renderPdf } from './render-pdf.ts'
import { circular, memberSheet, methodPage, minutes } from './paper-samples.ts'
import { accountsLetter, signInSheet } from './samples.ts'

const a4 = { width: 595, height: 842 }
const letters = (text: string) => Array.from(text)

beforeAll(async () => {
  await copyFonts()
})
afterAll(closePdf)

describe('a sign-in sheet', () => {
  it('gives 38 people one block on A4, with rare characters that can be searched', async () => {
    const pdf = readPdf(await renderPdf('sign-in-sheet', signInSheet(38)))
    expect(pdf.pages).toEqual([a4, a4])
    expect([...pdf.characters]).toEqual(expect.arrayContaining(letters('会议签到表堃䶮骉玥2026年3月5')))
  })

  it('puts 423 people into blocks side by side', async () => {
    const two = readPdf(await renderPdf('sign-in-sheet', signInSheet(423)))
    const three = readPdf(await renderPdf('sign-in-sheet', { ...signInSheet(423), layout: 'three' }))
    expect(two.pages.length).toBeLessThanOrEqual(9)
    expect(three.pages.length).toBeLessThan(two.pages.length)
  })
})

describe('a circular', () => {
  it('prints mark, number, body, signature and imprint, and dates without a zero', async () => {
    const pdf = readPdf(await renderPdf('circular', circular))
    expect(pdf.pages).toEqual([a4, a4])
    expect([...pdf.characters]).toEqual(expect.arrayContaining(letters('文件〔18号：优秀63人抄送印发')))
  })
})

describe('minutes', () => {
  it('prints the issued form in the faces of its roles, markup in a text taken literally', async () => {
    const pdf = readPdf(await renderPdf('minutes', minutes('minutes')))
    expect(pdf.pages.length).toBe(4)
    const { fang, hei } = await fontsInUse()
    expect(pdf.faces).toEqual(expect.arrayContaining([fang, hei]))
    expect([...pdf.characters]).toEqual(expect.arrayContaining(letters('#"*_$^〔〕')))
  })

  it('says on the kept form that no meeting has adopted it, and who entered it later', async () => {
    const pdf = readPdf(await renderPdf('minutes', minutes('record')))
    expect([...pdf.characters]).toEqual(expect.arrayContaining(letters('草拟稿补录签')))
  })

  it('needs neither decisions nor agenda nor attendance', async () => {
    const bare = {
      ...minutes('record'),
      agenda: [],
      decisions: [],
      stamps: [],
      attendance: { due: 0, present: 0, onLeave: 0, absent: 0, groups: [] },
    }
    expect(readPdf(await renderPdf('minutes', bare)).pages.length).toBe(1)
  })
})

describe('the other papers', () => {
  it('prints a draft sheet with its stamp and what is missing as missing', async () => {
    const pdf = readPdf(await renderPdf('member-sheet', memberSheet))
    expect(pdf.pages).toEqual([a4])
    expect([...pdf.characters]).toEqual(expect.arrayContaining(letters('草拟，未经会议审定无数据86.5䶮')))
  })

  it('carries a long tree over pages, its header row on each', async () => {
    const items = Array.from({ length: 12 }, () => memberSheet.items).flat()
    const pdf = readPdf(await renderPdf('member-sheet', { ...memberSheet, items }))
    expect(pdf.pages.length).toBeGreaterThan(3)
  })

  it('drops the draft stamp once a meeting has adopted the sheet', async () => {
    const adopted = { ...memberSheet, status: 'adopted' as const, adoption: { by: '主席会议', on: '2026-12-20' } }
    const pdf = readPdf(await renderPdf('member-sheet', adopted))
    expect(pdf.characters.has('拟')).toBe(false)
  })

  it('fits the 38 measures of the method on one landscape A3', async () => {
    const pdf = readPdf(await renderPdf('method-a3', methodPage))
    expect(pdf.pages).toEqual([{ width: 1191, height: 842 }])
  })

  it('puts three first passwords on an A4 page', async () => {
    const pdf = readPdf(await renderPdf('accounts-letter', accountsLetter(7)))
    expect(pdf.pages).toEqual([a4, a4, a4])
    expect(pdf.faces).toContain('DejaVuSansMono-Bold')
  })
})

describe('the typesetting process', () => {
  it('gives the same bytes for the same record', async () => {
    const [one, other] = [
      await renderPdf('minutes', minutes('minutes')),
      await renderPdf('minutes', minutes('minutes')),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('tells which face each role is printed in, also with an empty customer folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-fonts-'))
    configurePdf({ fontFolder: folder })
    const faces = await fontsInUse()
    expect(Object.values(faces).every((face) => face.length > 3)).toBe(true)
    rmSync(folder, { recursive: true })
  })

  it('refuses a fault in a template and goes on with the next paper', async () => {
    const press = new Press()
    const job = { inputs: {}, workspace: templateFolder, fontFolders: [], standard: 'a-2b' }
    await expect(press.run({ ...job, source: '#nothing-of-this-name' })).rejects.toThrow('unknown variable')
    expect((await press.run({ ...job, source: 'still here' })).length).toBeGreaterThan(1000)
    press.close()
  })

  it('stops a paper at its time limit and starts afresh for the next', async () => {
    const press = new Press({ limitMs: 6_000 })
    const job = { inputs: {}, workspace: templateFolder, fontFolders: [], standard: 'a-2b' }
    const endless = press.run({
      ...job,
      source: '#{ let n = 0; for a in range(99999) { for b in range(99999) { n += a * b } } }',
    })
    const next = press.run({ ...job, source: 'next' })
    await expect(endless).rejects.toBeInstanceOf(PrintTookTooLong)
    expect((await next).length).toBeGreaterThan(1000)
    press.close()
  })

  it('ends after a while without work and comes back when needed', async () => {
    const press = new Press({ idleMs: 20 })
    const job = { inputs: {}, workspace: templateFolder, fontFolders: [], standard: 'a-2b', source: 'one' }
    await press.run(job)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await press.run(job)).length).toBeGreaterThan(1000)
    press.close()
  })
})
