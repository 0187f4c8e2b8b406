import type { Sheet, SheetNode } from '@tongxin/domain/assessment/sheet'
import { useLanguage, useT, useWordOf } from '../../locales/language.ts'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { FactList } from '../ledger/fact-list.tsx'
import styles from './sheet-view.module.css'

/** The sheet as a tree: every number opens its formula, its clause and its records. */
export function SheetView({ sheet }: { sheet: Sheet }) {
  const t = useT()
  return (
    <div className={styles['sheet']} role="group" aria-label={t('assessment.item')}>
      <div className={styles['head']} aria-hidden="true">
        <span>{t('assessment.item')}</span>
        <span>{t('assessment.formula')}</span>
        <span>{t('assessment.value')}</span>
      </div>
      <Nodes nodes={[sheet.root]} depth={0} />
    </div>
  )
}

function Nodes({ nodes, depth }: { nodes: readonly SheetNode[]; depth: number }) {
  const shown = nodes.filter(({ missing }) => missing !== 'not_for_role')
  return (
    <ul role="list" className={styles['nodes']}>
      {shown.map((node) => (
        <li key={node.id}>
          <Line node={node} depth={depth} />
          {node.children.length > 0 ? <Nodes nodes={node.children} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Line({ node, depth }: { node: SheetNode; depth: number }) {
  const t = useT()
  const wordOf = useWordOf()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const records = [...node.evidence, ...node.setAside]
  const missing = node.missing ? wordOf('assessment', `why.${node.missing}`) : null
  return (
    <div className={styles['line']} data-depth={Math.min(depth, 3)}>
      <span className={styles['title']}>{node.title}</span>
      <span className={styles['formula']}>
        {node.value === null ? missing : node.formula[words]}
        {node.applied.map((note) => (
          <em key={note.kind}>{note.words[words]}</em>
        ))}
      </span>
      <span className={styles['value']}>
        <NumberWithRecords
          label={node.title}
          value={node.value === null ? null : shortened(node.value)}
          missing={missing}
          formula={node.formula[words]}
          basis={node.clause}
        >
          {node.children.length === 0 || records.length > 0 ? (
            <FactList ids={records} />
          ) : (
            <p>{t('assessment.records')}</p>
          )}
        </NumberWithRecords>
      </span>
    </div>
  )
}

/** Shares such as 25 ÷ 3 do not end: the screen shows two places, the panel shows the formula. */
function shortened(value: string): string {
  const [whole = '', places = ''] = value.split('.')
  return places.length > 2 ? `${whole}.${places.slice(0, 2)}…` : value
}
