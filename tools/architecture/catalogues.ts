type Tree = { readonly [key: string]: string | Tree }

/** Finds what one language says and the other does not: missing keys, empty texts, other slots, Chinese in the English one. */
export function catalogueFaults(chinese: object, english: object): string[] {
  const zh = flatten(chinese as Tree)
  const en = flatten(english as Tree)
  return [
    ...[...zh.keys()].filter((key) => !en.has(key)).map((key) => `en lacks ${key}`),
    ...[...en.keys()].filter((key) => !zh.has(key)).map((key) => `zh-CN lacks ${key}`),
    ...[...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`),
    ...[...zh]
      .filter(([key, text]) => en.has(key) && slots(text) !== slots(en.get(key) ?? ''))
      .map(([key]) => `${key} fills other slots`),
    ...[...en].filter(([, text]) => isChinese(text)).map(([key]) => `${key} is not English`),
  ]
}

function flatten(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const place = path ? `${path}.${key}` : key
    if (typeof value === 'string') texts.set(place, value)
    else for (const [inner, text] of flatten(value, place)) texts.set(inner, text)
  }
  return texts
}

function slots(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join()
}

/** A word of Chinese in brackets or quotes may explain an English one; a sentence of it may not stand alone. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  return han > 0 && han > latin
}
