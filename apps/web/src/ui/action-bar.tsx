import { Children, Fragment, isValidElement, useState, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import styles from './action-bar.module.css'
import { Button } from './button.tsx'
import { DownloadButton } from './print-button.tsx'
import { useCards } from './theme/display-settings.ts'

interface Props {
  /** `Button`s, with `allowed={can.…}` and `tellsReason`. */
  children: ReactNode
}

/** So many acts stand in the bar of a phone before the rest is unfolded. */
const few = 2

/** The bar of acts that stays in view at the foot of a page. On a phone it shows what can be done now, the rest on demand. */
export function ActionBar({ children }: Props) {
  const t = useT()
  const folds = useCards()
  const [open, setOpen] = useState(false)
  const acts = actsIn(children)
  const isLong = folds && acts.filter(isAct).length > few + 1
  const first = acts.filter(isUsable).slice(0, few)
  const shown = isLong && !open ? acts.filter((act) => first.includes(act) || !isAct(act)) : acts
  return (
    <div className={styles['bar']} role="group" aria-label={t('ui.acts')} data-screen-only>
      {shown.map(({ key, node }) => (
        <Fragment key={key}>{node}</Fragment>
      ))}
      {isLong ? (
        <Button icon={open ? 'down' : 'menu'} onPress={() => setOpen(!open)}>
          {t(open ? 'ui.fewerActs' : 'ui.moreActs')}
        </Button>
      ) : null}
    </div>
  )
}

interface Act {
  key: string
  node: ReactNode
}

/** What stands in the bar, also inside fragments. */
function actsIn(children: ReactNode, above = ''): Act[] {
  return Children.toArray(children).flatMap((node, at) => {
    const key = `${above}${at}`
    return isValidElement<{ children?: ReactNode }>(node) && node.type === Fragment
      ? actsIn(node.props.children, `${key}.`)
      : [{ key, node }]
  })
}

/** Dialogs stand between the buttons; they are neither folded nor counted. */
function isAct({ node }: Act): boolean {
  return isValidElement(node) && (node.type === Button || node.type === DownloadButton)
}

function isUsable(act: Act): boolean {
  return (
    isAct(act) && isValidElement<{ allowed?: true | string }>(act.node) && typeof act.node.props.allowed !== 'string'
  )
}
