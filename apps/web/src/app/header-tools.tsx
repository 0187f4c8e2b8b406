import { Link } from '@tanstack/react-router'
import { switchLanguage, useLanguage, useT } from '../locales/language.ts'
import { Icon } from '../ui/icon.tsx'
import { Choices } from '../ui/shell/choices.tsx'
import choiceStyles from '../ui/shell/choices.module.css'
import { Popup } from '../ui/shell/popup.tsx'
import { setElder, useElder, type ElderSize } from '../ui/theme/display-settings.ts'
import { api } from './client.ts'
import styles from './header-tools.module.css'
import { paths } from './paths.ts'
import { SearchBox } from './search-box.tsx'
import { useSession } from './session.ts'

/** The end of the header: call the office, text size, language, and the own account. */
export function HeaderTools() {
  const t = useT()
  const elder = useElder()
  const { committee } = useSession()
  return (
    <>
      {elder > 0 && committee.officePhone ? (
        <a className={styles['call']} href={`tel:${committee.officePhone}`}>
          <Icon name="phone" />
          <span>{t('shell.callOffice')}</span>
        </a>
      ) : null}
      <SearchBox />
      <TextSize />
      <LanguageSwitch />
      <OwnMenu />
    </>
  )
}

function TextSize() {
  const t = useT()
  const elder = useElder()
  return (
    <Popup icon="type" label={t('shell.elder')} name={t('shell.elderName')}>
      {(close) => (
        <Choices<ElderSize>
          legend={t('shell.elder')}
          chosen={elder}
          choices={[
            { value: 0, label: t('shell.elderOff') },
            { value: 1, label: t('shell.elderOne') },
            { value: 2, label: t('shell.elderTwo') },
            { value: 3, label: t('shell.elderThree') },
          ]}
          onChoose={(size) => {
            setElder(size)
            close()
          }}
        />
      )}
    </Popup>
  )
}

function LanguageSwitch() {
  const t = useT()
  const language = useLanguage()
  return (
    <Popup icon="globe" label={language === 'zh-CN' ? '中文' : 'English'} name={t('shell.language')}>
      {(close) => (
        <Choices
          legend={t('shell.language')}
          chosen={language}
          choices={[
            { value: 'zh-CN', label: <span lang="zh-CN">简体中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          onChoose={(next) => {
            void switchLanguage(next)
            close()
          }}
        />
      )}
    </Popup>
  )
}

/** No list of a meeting's door stays on a device that somebody leaves. */
async function forgetLists(): Promise<void> {
  await (await import('../features/meetings/door/forget-lists.ts')).forgetLists()
}

function OwnMenu() {
  const t = useT()
  const { account, roles } = useSession()
  const signOut = async () => {
    await Promise.allSettled([api.access.signOut(), forgetLists()])
    window.location.assign('/sign-in')
  }
  return (
    <Popup icon="person" label={account.name} name={t('shell.ownMenu')}>
      {(close) => (
        <>
          <div className={styles['who']}>
            <b>{account.name}</b>
            {roles.slice(0, 6).map(({ role, unitName, postName }) => (
              <span key={`${role} ${unitName} ${postName}`}>
                {[unitName, postName && postName !== role ? postName : t(`roles.${role}`)].filter(Boolean).join(' · ')}
              </span>
            ))}
          </div>
          <Link to={paths.account} className={choiceStyles['choice']} onClick={close}>
            {t('places.account')}
          </Link>
          <button type="button" className={choiceStyles['choice']} onClick={signOut}>
            {t('shell.signOut')}
          </button>
        </>
      )}
    </Popup>
  )
}
