import { afterAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { accessibilityFaults, sidewaysFaults, smallTargets } from './inspect.ts'

const browser = await launchBrowser()
afterAll(() => browser.close())

test('Chinese characters are drawn, rare ones of names among them', async () => {
  const page = await browser.newPage()
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    const picture = (text: string): string => {
      if (!pen) return ''
      pen.clearRect(0, 0, canvas.width, canvas.height)
      pen.font = '40px sans-serif'
      pen.fillText(text, 10, 60)
      return canvas.toDataURL()
    }
    const missing = picture('\u{10FFFD}')
    return [...'同心常德䶮堃'].map((character) => ({ character, drawn: picture(character) !== missing }))
  })
  expect(drawn.filter((one) => !one.drawn)).toEqual([])
})

test('the accessibility check bites on a picture without words and on pale text', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.setContent(`<html lang="zh-CN"><head><title>页</title></head><body><main><h1>标题</h1>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p style="color:#ddd;background:#fff">看不清</p></main></body></html>`)
  const faults = (await accessibilityFaults(page)).join('\n')
  expect(faults).toContain('image-alt')
  expect(faults).toContain('color-contrast')
})

test('the phone checks bite on what sticks out and on what is too small to hit', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.setContent(`<meta name="viewport" content="width=device-width"><div id="wide" style="width:500px">宽</div>
    <button style="height:20px">小</button><button style="height:44px">大</button>`)
  expect(await sidewaysFaults(page)).toEqual([expect.stringContaining('id="wide"')])
  expect(await smallTargets(page)).toEqual([expect.stringContaining('小')])
})
