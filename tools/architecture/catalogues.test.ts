import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { english as englishDuties } from '../../apps/web/src/locales/duties-en.ts'
import { chinese as chineseDuties } from '../../apps/web/src/locales/duties-zh-CN.ts'
import { words as english } from '../../apps/web/src/locales/en.ts'
import { words as chinese } from '../../apps/web/src/locales/zh-CN.ts'
import { words as englishSetup } from '../../apps/web/src/locales/setup-en.ts'
import { words as chineseSetup } from '../../apps/web/src/locales/setup-zh-CN.ts'
import { catalogueFaults } from './catalogues.ts'

/** All words of a language: of the frame, of the first installation, and of every duty. */
async function everything(parts: readonly object[], duties: Record<string, () => Promise<object>>): Promise<object> {
  const fetched = await Promise.all(Object.values(duties).map((fetch) => fetch()))
  return Object.assign({}, ...parts, ...fetched) as object
}

test('both languages say everything, with the same slots', async () => {
  const all = await everything([chineseSetup, chinese], chineseDuties)
  expect(Object.keys(all)).toEqual(expect.arrayContaining(['setup', 'ui', ...Object.keys(chineseDuties)]))
  expect(catalogueFaults(all, await everything([englishSetup, english], englishDuties))).toEqual([])
})

test('the check bites on a missing key, an empty text, another slot and an untranslated one', () => {
  const fixture = JSON.parse(readFileSync(new URL('fixtures/catalogues.json', import.meta.url), 'utf8')) as {
    chinese: object
    english: object
    bites: string[]
  }
  expect(catalogueFaults(fixture.chinese, fixture.english)).toEqual(fixture.bites)
})
