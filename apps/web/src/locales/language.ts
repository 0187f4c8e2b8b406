import { useSyncExternalStore } from 'react'
import { fill, textAt } from './translate.ts'
import type { Key, Language, Translate } from './words.ts'

/** Where the words of each language are fetched from; the sign-in page brings fewer than the application. */
export type WordSource = Record<Language, () => Promise<{ words: object }>>

const memory = 'tongxin.language'
const listeners = new Set<() => void>()

/** Words asked for by pages, each fetched once a language. */
const brought = new Map<WordSource, Promise<void>>()

let source: WordSource
let language: Language = 'zh-CN'
let words: object = {}
let translate: Translate = translator()

/** The kept choice, else the browser's language: Chinese for Chinese browsers, English for all others. */
function preferredLanguage(): Language {
  const kept = localStorage.getItem(memory)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** Fetches the words before anything is drawn. */
export async function startLanguage(from: WordSource): Promise<void> {
  source = from
  await takeUp(preferredLanguage())
}

/** Switches the screen to a language and remembers it on this device. */
export async function switchLanguage(next: Language): Promise<void> {
  localStorage.setItem(memory, next)
  await takeUp(next)
}

/** Brings further words, with the page that needs them; the first page after sign-in stays light. */
export function bringWords(more: WordSource): Promise<void> {
  const coming = brought.get(more) ?? addWords(more)
  brought.set(more, coming)
  return coming
}

async function addWords(more: WordSource): Promise<void> {
  const asked = language
  try {
    const { words: added } = await more[asked]()
    // A language taken up meanwhile brought its own.
    if (asked === language) say({ ...words, ...added })
  } catch (lost) {
    brought.delete(more)
    throw lost
  }
}

async function takeUp(next: Language): Promise<void> {
  const all = await everythingIn(next)
  language = next
  document.documentElement.lang = next
  say(Object.assign({}, ...all) as object)
}

/** All words asked for so far, also those of a page that opens while they come. */
async function everythingIn(next: Language): Promise<object[]> {
  const asked = [source, ...brought.keys()]
  const all = await Promise.all(asked.map(async (one) => (await one[next]()).words))
  return brought.size < asked.length ? all : everythingIn(next)
}

function say(next: object): void {
  words = next
  translate = translator()
  for (const listener of listeners) listener()
}

function translator(): Translate {
  return (key, ...[values]) => {
    const text = textAt(words, key) ?? key
    return values ? fill(text, values, language) : text
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `const t = useT(); t('ui.save')`: texts in the language of the screen. */
export function useT(): Translate {
  return useSyncExternalStore(subscribe, () => translate)
}

/** The language of the screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => language)
}

/** The text for a word that the server sent, such as a reason or an event type; `otherwise` when it is not known here. */
export function useWordOf(): (
  group: Key extends `${infer G}.${string}` ? G : never,
  word: string,
  otherwise?: string,
) => string {
  useSyncExternalStore(subscribe, () => translate)
  return (group, word, otherwise = word) => textAt(words, `${group}.${word}`) ?? otherwise
}
