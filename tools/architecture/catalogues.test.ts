import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { words as english } from '../../apps/web/src/locales/en.ts'
import { words as chinese } from '../../apps/web/src/locales/zh-CN.ts'
import { catalogueFaults } from './catalogues.ts'

test('both languages say everything, with the same slots', () => {
  expect(catalogueFaults(chinese, english)).toEqual([])
})

test('the check bites on a missing key, an empty text, another slot and an untranslated one', () => {
  const fixture = JSON.parse(readFileSync(new URL('fixtures/catalogues.json', import.meta.url), 'utf8')) as {
    chinese: object
    english: object
    bites: string[]
  }
  expect(catalogueFaults(fixture.chinese, fixture.english)).toEqual(fixture.bites)
})
