import type { Applied, SheetNode } from '@tongxin/domain/assessment/sheet'
import type { ReactNode } from 'react'
import { useT, useWordOf } from '../../locales/language.ts'
import styles from './node-detail.module.css'
import { shortened } from './points.ts'

interface Props {
  node: SheetNode
  words: 'zh' | 'en'
}

/** How a value came about, step by step: its quantity, its parts, and every cap, floor or rounding that bit. */
export function NodeDetail({ node, words }: Props) {
  const t = useT()
  const { quantity, unrounded, applied, children, value } = node
  return (
    <div className={styles['detail']}>
      <dl className={styles['facts']}>
        {quantity?.denominator ? (
          <Fact term={t('assessment.ratio')}>
            {quantity.numerator} ÷ {quantity.denominator}
          </Fact>
        ) : null}
        {quantity && !quantity.denominator ? <Fact term={t('assessment.quantity')}>{quantity.value}</Fact> : null}
        {unrounded && unrounded !== value ? <Fact term={t('assessment.unrounded')}>{unrounded}</Fact> : null}
      </dl>
      {children.length > 0 ? <Parts nodes={children} /> : null}
      {applied.length > 0 ? <Steps applied={applied} words={words} /> : null}
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Parts({ nodes }: { nodes: readonly SheetNode[] }) {
  const t = useT()
  return (
    <table className={styles['table']}>
      <caption>{t('assessment.parts')}</caption>
      <tbody>
        {nodes.map(({ id, title, value, missing }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>
              {value === null
                ? t(missing === 'not_for_role' ? 'assessment.appliesNot' : 'ui.noValue')
                : shortened(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Steps({ applied, words }: { applied: readonly Applied[]; words: 'zh' | 'en' }) {
  const t = useT()
  const wordOf = useWordOf()
  return (
    <table className={styles['table']}>
      <caption>{t('assessment.adjustments')}</caption>
      <tbody>
        {applied.map((note) => (
          <tr key={note.kind + note.after}>
            <th scope="row">
              {wordOf('assessment', `applied.${note.kind}`)}
              <small>{note.words[words]}</small>
            </th>
            <td>
              {note.before === null ? t('ui.noValue') : shortened(note.before)} → {shortened(note.after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
