import type { Language } from './words.ts'

type Tree = { readonly [key: string]: string | Tree }

/** The text at a dotted key, or `undefined` when the dictionary does not hold it. A key may itself hold dots. */
export function textAt(words: object, key: string): string | undefined {
  const tree = words as Tree
  const whole = Object.hasOwn(tree, key) ? tree[key] : undefined
  if (typeof whole === 'string') return whole
  const dot = key.indexOf('.')
  const head = key.slice(0, dot)
  const branch = dot > 0 && Object.hasOwn(tree, head) ? tree[head] : undefined
  return typeof branch === 'object' ? textAt(branch, key.slice(dot + 1)) : undefined
}

/** Fills `{slots}`. In English, `one|many` is chosen by the value of `count`. */
export function fill(text: string, values: Record<string, string | number>, language: Language): string {
  const form = 'count' in values && text.includes('|') ? plural(text, Number(values['count']), language) : text
  return form.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function plural(text: string, count: number, language: Language): string {
  const [one = '', many = one] = text.split('|')
  return new Intl.PluralRules(language).select(count) === 'one' ? one : many
}
