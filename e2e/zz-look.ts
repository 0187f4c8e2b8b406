import { launchBrowser } from './browser.ts'
import { readAccounts } from './application.ts'
import { accountOf, openSession } from './open-session.ts'
const address = 'http://127.0.0.1:4471'
const accounts = readAccounts('/tmp/wt/var-door')
const session = await openSession(address, accountOf(accounts, 'office_clerk'))
const [name = '', value = ''] = session.split('=')
const list = await (await fetch(`${address}/api/meetings?search=${encodeURIComponent('培训班（可')}`, { headers: { cookie: session } })).json() as any
const id = list.items[0].id
console.log(id)
const browser = await launchBrowser()
const shots: any[] = [
  ['tablet', { viewport: { width: 1024, height: 768 }, hasTouch: true }, 'zh-CN', 0],
  ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, 'zh-CN', 0],
  ['desk', { viewport: { width: 1440, height: 900 } }, 'en', 0],
  ['elder', { viewport: { width: 1024, height: 768 } }, 'zh-CN', 1],
]
for (const [shot, view, locale, elder] of shots) {
  const context = await browser.newContext({ ...view, locale, timezoneId: 'Asia/Shanghai', baseURL: address })
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript((e: number) => localStorage.setItem('tongxin.elder', String(e)), elder)
  const page = await context.newPage()
  page.on('console', (m) => console.log(shot, m.type(), m.text()))
  page.on('pageerror', (e) => console.log(shot, 'pageerror', e.message))
  await page.goto(`/door?meeting=${id}`)
  await page.locator('ul li').first().waitFor()
  await page.waitForTimeout(2500)
  await page.screenshot({ path: `/tmp/wt/var-look/${shot}.png` })
  if (shot === 'tablet') {
    const cards = page.locator('main button[aria-label*="签到"]')
    await cards.nth(0).click(); await cards.nth(0).click()
    await page.waitForTimeout(800)
    await context.setOffline(true)
    await cards.nth(1).click()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/wt/var-look/${shot}-offline.png` })
    await page.reload()
    await page.locator('ul li').first().waitFor()
    await page.waitForTimeout(1000)
    await page.screenshot({ path: `/tmp/wt/var-look/${shot}-offline-reload.png` })
    await context.setOffline(false)
    await page.waitForTimeout(5000)
    await page.getByRole('button', { name: '签到二维码' }).click()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/wt/var-look/${shot}-code.png` })
    await page.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '纸质补录' }).click()
    await page.getByLabel('序号、首字母或姓名').fill('1')
    await page.keyboard.press('Enter')
    await page.getByLabel('序号、首字母或姓名').fill('z')
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/wt/var-look/${shot}-paper.png` })
  }
  await context.close()
}
await browser.close()
