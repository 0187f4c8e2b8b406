import { useQuery } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useLanguage } from '../../locales/language.ts'

/** Names of the rule pack in the language of the screen. */
export function usePack() {
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const pack = useQuery(ask(api.setup.pack)).data
  const nameIn = (list: ReadonlyArray<{ key: string; name: { zh: string; en: string } }> | undefined, key: string) =>
    // Until the pack is there, nothing: a key of the code is no word.
    list ? (list.find((kind) => kind.key === key)?.name[words] ?? key) : ''
  return {
    pack,
    words,
    unitKind: (key: string) => nameIn(pack?.unitKinds, key),
    meetingKind: (key: string) => nameIn(pack?.meetingKinds, key),
    postKind: (key: string) => nameIn(pack?.postKinds, key),
    affiliation: (key: string | null) => (key === null ? null : nameIn(pack?.affiliations, key)),
  } as const
}
