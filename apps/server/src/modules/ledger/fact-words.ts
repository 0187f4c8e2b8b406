import type { Named, Pack, ResultKind } from '@tongxin/domain/pack/pack'

type Value = string | number | boolean
type Attribute = ResultKind['attributes'][number]

/** What a fact's attributes say, by the names that its kind gives them; `null` where the pack names none of them. */
export function factWords(pack: Pack, kindKey: string, attributes: Readonly<Record<string, Value>>): Named | null {
  const kind = [...pack.resultKinds, ...(pack.factKinds ?? [])].find(({ key }) => key === kindKey)
  const said = (kind?.attributes ?? []).flatMap((attribute) => {
    const value = attributes[attribute.key]
    return value === undefined ? [] : [sayOne(attribute, value)]
  })
  if (said.length === 0) return null
  return { zh: said.map(({ zh }) => zh).join(' · '), en: said.map(({ en }) => en).join(' · ') }
}

/** A choice speaks for itself; everything else needs its name before it. */
function sayOne({ name, type, choices = [] }: Attribute, value: Value): Named {
  const choice = type === 'choice' ? choices.find(({ key }) => key === value) : undefined
  if (choice) return choice.name
  if (type === 'boolean') return { zh: `${name.zh}：${value ? '是' : '否'}`, en: `${name.en}: ${value ? 'yes' : 'no'}` }
  return { zh: `${name.zh} ${value}`, en: `${name.en} ${value}` }
}
