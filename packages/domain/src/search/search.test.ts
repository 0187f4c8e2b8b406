import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { gramsOf, likenessOf, sharedPassages, weightsOf } from './likeness.ts'
import { piecesOf, snippetOf } from './snippet.ts'
import { termsOf } from './terms.ts'

const written = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('folding', () => {
  test('takes letters of every width and size as one, and leaves the signs of Chinese punctuation', () => {
    expect(fold('ＧＢ／T ９７０４，《党章》ＡbC')).toBe('gb／t 9704，《党章》abc')
  })

  test('keeps every place where it was, and does nothing the second time', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(fold(text)).toHaveLength(text.length)
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('a question', () => {
  test('is its words, folded, each once, at most eight', () => {
    expect(termsOf(' 营商环境　ＧＤＰ gdp ')).toEqual(['营商环境', 'gdp'])
    expect(termsOf('一 二 三 四 五 六 七 八 九')).toHaveLength(8)
    expect(termsOf('   ')).toEqual([])
  })
})

describe('marking', () => {
  test('marks every place where a word stands and joins what overlaps', () => {
    expect(piecesOf('优化营商环境，ＧＤＰ增长', ['营商环境', '环境，', 'gdp'])).toEqual([
      { text: '优化', hit: false },
      { text: '营商环境，ＧＤＰ', hit: true },
      { text: '增长', hit: false },
    ])
  })

  test('loses no sign of the text, whatever is asked', () => {
    fc.assert(
      fc.property(written, fc.array(written, { maxLength: 3 }), (text, words) => {
        const terms = termsOf(words.join(' '))
        expect(
          piecesOf(text, terms)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('shows the place where the word first stands in a long text', () => {
    const snippet = snippetOf(`${'前'.repeat(300)}水源地${'后'.repeat(300)}`, ['水源地'], 40)
    expect(snippet[0]).toEqual({ text: '…', hit: false })
    expect(snippet.filter(({ hit }) => hit)).toEqual([{ text: '水源地', hit: true }])
    expect(snippet.map(({ text }) => text).join('')).toHaveLength(42)
  })

  test('shows the beginning where the word stands in the title alone', () => {
    expect(snippetOf('第一行\n第二行', ['没有'])).toEqual([{ text: '第一行 第二行', hit: false }])
  })
})

describe('likeness', () => {
  const weights = (text: string) => weightsOf(new Map([...gramsOf(text)].map((gram) => [gram, 1])), 1)

  test('is whole for a text that contains the draft, nothing for one that shares no pair', () => {
    const draft = '加强农村饮用水水源地保护'
    expect(likenessOf(weights(draft), `关于${draft}的建议`)).toBe(1)
    expect(likenessOf(weights(draft), '推进老旧小区加装电梯')).toBe(0)
    expect(likenessOf(weightsOf(new Map(), 0), draft)).toBe(0)
  })

  test('counts what stands in more than a tenth of all texts for nothing', () => {
    const [common, rare] = [1, 2]
    const weighed = weightsOf(
      new Map([
        [common, 200],
        [rare, 3],
      ]),
      1000,
    )
    expect(weighed.get(common)).toBe(0)
    expect(weighed.get(rare)).toBeGreaterThan(4)
  })

  test('names the longest passages both have', () => {
    expect(sharedPassages('建议加快老旧小区加装电梯，完善停车设施', '老旧小区加装电梯进展不快；停车设施不足')).toEqual([
      '老旧小区加装电梯',
      '停车设施',
    ])
  })
})
