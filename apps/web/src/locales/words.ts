import type { chinese as duties } from './duties-zh-CN.ts'
import type { words as chinese } from './zh-CN.ts'
import type { door } from './zh-CN/door.ts'
import type { setup } from './zh-CN/setup.ts'

export type Language = 'zh-CN' | 'en'

/** Whose words come with the pages that need them. */
export type Duty = keyof typeof duties

type OfDuties = { [D in Duty]: Awaited<ReturnType<(typeof duties)[D]>> }

/** Words of the first installation and of the door have pages of their own. */
type Chinese = typeof chinese & { setup: typeof setup; door: typeof door } & {
  [D in Duty]: OfDuties[D][D & keyof OfDuties[D]]
}

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> }

/** What a language must bring: every key that the Chinese has. */
export type Words = Widen<typeof chinese>

/** What a language must bring for the duties: a file for each. */
export type DutyWords = { [D in Duty]: () => Promise<Record<D, Widen<Chinese[D]>>> }

/** One duty's words in another language: `export const meetings = {…} satisfies WordsOf<'meetings'>`. */
export type WordsOf<D extends keyof Chinese> = Widen<Chinese[D]>

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Every key of the dictionary, such as `access.accounts.title`. */
export type Key = Paths<Chinese>

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never

type Slots<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never

/** The values a text asks for, read off its `{slots}`. */
export type Values<K extends Key> = [Slots<At<Chinese, K>>] extends [never]
  ? []
  : [values: Record<Slots<At<Chinese, K>>, string | number>]

/** Gives a text in the language of the screen. */
export type Translate = <K extends Key>(key: K, ...values: Values<K>) => string

/** Keys of texts without slots, for tables of titles. */
export type PlainKey = { [K in Key]: Values<K> extends [] ? K : never }[Key]
