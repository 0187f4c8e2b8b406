import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const grave = new Set<string | null | undefined>(['serious', 'critical'])
const standard = /^wcag\d*a{1,2}$/

/** What axe finds serious or critical, and whatever it finds against WCAG A or AA. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact, tags }) => grave.has(impact) || tags.some((tag) => standard.test(tag)))
    .map(({ id, help, nodes }) => `${id} (${help}): ${places(nodes)}`)
}

function places(nodes: ReadonlyArray<{ html: string }>): string {
  return nodes
    .slice(0, 3)
    .map(({ html }) => html.slice(0, 160))
    .join(' | ')
}

/** What sticks out when the page can be pushed sideways. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160))
  })
}

/** Buttons, fields and links of their own that are lower than a finger is wide. Takes the least height in pixels. */
export function smallTargets(page: Page, least = 44): Promise<string[]> {
  return page.evaluate((limit) => {
    const inText = (element: Element): boolean => element.tagName === 'A' && element.closest('p, td, li') !== null
    return [...document.querySelectorAll<HTMLElement>('button, [role=button], a[href], input, select')]
      .map((element) => ({ element, box: (element.closest('label, .ant-select') ?? element).getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 1 && box.height > 1 && box.height < limit - 0.5 && !inText(element))
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`,
      )
  }, least)
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page), `accessibility of ${page.url()}`).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await sidewaysFaults(page), `width of ${page.url()}`).toEqual([])
}

export async function expectFingerSized(page: Page, least = 44): Promise<void> {
  expect(await smallTargets(page, least), `targets of ${page.url()}`).toEqual([])
}
