import { ConfigProvider, type ConfigProviderProps } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, type WordSource } from '../locales/language.ts'
import type { Language } from '../locales/words.ts'
import { cspNonce as nonce } from '../ui/csp-nonce.ts'
import { antdTheme } from '../ui/theme/antd-theme.ts'
import { useElder, useIsPhone } from '../ui/theme/display-settings.ts'

type AntdLocale = NonNullable<ConfigProviderProps['locale']>

const locales: Partial<Record<Language, AntdLocale>> = {}

/** antd's own words and the calendar's, for whoever draws with antd: `bringWords(antdWords)` first. */
export const antdWords: WordSource = {
  'zh-CN': async () => {
    const [antd, dayjs] = await Promise.all([
      import('antd/locale/zh_CN'),
      import('dayjs'),
      import('dayjs/locale/zh-cn'),
    ])
    dayjs.default.locale('zh-cn')
    locales['zh-CN'] = antd.default
    return { words: {} }
  },
  en: async () => {
    const [antd, dayjs] = await Promise.all([import('antd/locale/en_US'), import('dayjs')])
    dayjs.default.locale('en')
    locales.en = antd.default
    return { words: {} }
  },
}

/** Gives antd the product's look, the language of the screen, and the page's nonce. */
export function Look({ children }: { children: ReactNode }) {
  const locale = locales[useLanguage()]
  const elder = useElder()
  const isPhone = useIsPhone()
  return (
    <ConfigProvider {...(locale && { locale })} theme={antdTheme(elder, isPhone)} {...(nonce && { csp: { nonce } })}>
      {children}
    </ConfigProvider>
  )
}
