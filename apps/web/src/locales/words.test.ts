import { describe, expect, it } from 'vitest'
import { words as english } from './en.ts'
import { words as entryEnglish } from './entry-en.ts'
import { words as entryChinese } from './entry-zh-CN.ts'
import { words as chinese } from './zh-CN.ts'

type Tree = { readonly [key: string]: string | Tree }

function textsOf(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

const slotsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()

describe.each([
  ['the application', chinese as Tree, english as Tree],
  ['the pages before it', entryChinese as Tree, entryEnglish as Tree],
])('words of %s', (_name, zh, en) => {
  const inEnglish = new Map(textsOf(en))
  const inChinese = new Map(textsOf(zh))

  it('are the same keys in both languages', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inChinese.keys()].sort())
  })

  it('ask for the same values in both languages', () => {
    const wrong = [...inChinese].filter(([key, text]) => {
      const slots = slotsOf(text)
      return (inEnglish.get(key) ?? '').split('|').some((form) => slotsOf(form).some((slot) => !slots.includes(slot)))
    })
    expect(wrong).toEqual([])
  })

  it('are never left in Chinese', () => {
    expect([...inEnglish].filter(([, text]) => /^[\p{Script=Han}，。、·]+$/u.test(text))).toEqual([])
  })
})
