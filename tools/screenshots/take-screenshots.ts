// npm run screenshots: takes the pictures of the README from a demonstration year made for the purpose.
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { startApplication } from '../../e2e/application.ts'
import { launchBrowser } from '../../e2e/browser.ts'
import { accountOf, type JourneyRole, openSession } from '../../e2e/open-session.ts'

interface Picture {
  name: string
  role: JourneyRole
  path: string
  phone?: boolean
  /** Follows the first link whose text is this, for pages whose address is not known beforehand. */
  follow?: string
}

const pictures: Picture[] = [
  { name: 'method', role: 'leader', path: '/method' },
  { name: 'my-year', role: 'member', path: '/my-year' },
  {
    name: 'meeting',
    role: 'secretary_general',
    path: '/meetings?kind=standing_meeting',
    follow: '八届常委会第25次会议',
  },
  { name: 'organisation', role: 'office_clerk', path: '/units' },
  { name: 'workbench-phone', role: 'member', path: '/', phone: true },
]

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true }

const folder = join(import.meta.dirname, '../../docs/screenshots')
const application = await startApplication({ demo: true })
const browser = await launchBrowser()
try {
  for (const picture of pictures) {
    const cookie = await openSession(application.address, accountOf(application.accounts, picture.role))
    const [name = '', value = ''] = cookie.split('=')
    const context = await browser.newContext({
      baseURL: application.address,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...(picture.phone ? phone : desk),
    })
    await context.addCookies([{ name, value, url: application.address }])
    const page = await context.newPage()
    await page.goto(picture.path)
    if (picture.follow) await page.getByRole('link', { name: picture.follow }).first().click()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${picture.name}.png`) })
    await context.close()
    console.log(`docs/screenshots/${picture.name}.png`)
  }
} finally {
  await browser.close()
  await application.stop()
}
