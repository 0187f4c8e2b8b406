import type { Sheet, SheetNode } from '@tongxin/domain/assessment/sheet'
import type { ReactNode } from 'react'
import { useLanguage, useT, useWordOf } from '../../locales/language.ts'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { FactList } from '../ledger/fact-list.tsx'
import { NodeDetail } from './node-detail.tsx'
import { shortened } from './points.ts'
import styles from './sheet-view.module.css'

/** Values of another sheet of the same subject, such as the last quarter's, item by item. */
export interface Aside {
  title: string
  values: ReadonlyMap<string, string | null>
}

interface Show {
  aside?: Aside | undefined
  /** Shows the written standard of each item below its name. */
  standards?: boolean
  /** What may be done with an item, such as objecting to it. */
  actsOf?: ((node: SheetNode) => ReactNode) | undefined
  /** What stands below an item, such as an objection with its answer. */
  notesOf?: ((node: SheetNode) => ReactNode) | undefined
}

/** The sheet as a tree: every number opens its formula, its clause and its records. */
export function SheetView({ sheet, ...show }: Show & { sheet: Sheet }) {
  const t = useT()
  return (
    <div className={styles['sheet']} role="group" aria-label={t('assessment.item')} data-aside={Boolean(show.aside)}>
      <div className={styles['head']} aria-hidden="true">
        <span>{t('assessment.item')}</span>
        <span>{t('assessment.formula')}</span>
        {show.aside ? <span className={styles['value']}>{show.aside.title}</span> : null}
        <span className={styles['value']}>{t('assessment.value')}</span>
      </div>
      <Nodes nodes={[sheet.root]} depth={0} show={show} />
      <OthersOnly root={sheet.root} />
    </div>
  )
}

const concerns = ({ missing }: SheetNode) => missing !== 'not_for_role'

function Nodes({ nodes, depth, show }: { nodes: readonly SheetNode[]; depth: number; show: Show }) {
  return (
    <ul role="list" className={styles['nodes']}>
      {nodes.filter(concerns).map((node) => (
        <li key={node.id}>
          <Line node={node} depth={depth} show={show} />
          {node.children.length > 0 ? <Nodes nodes={node.children} depth={depth + 1} show={show} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Line({ node, depth, show }: { node: SheetNode; depth: number; show: Show }) {
  const wordOf = useWordOf()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const missing = node.missing ? wordOf('assessment', `why.${node.missing}`) : null
  const { aside, standards, actsOf, notesOf } = show
  return (
    <div className={styles['line']} data-depth={Math.min(depth, 4)} data-missing={node.value === null}>
      <span className={styles['title']}>
        {node.title}
        {standards && node.clause ? <small>{node.clause}</small> : null}
      </span>
      <span className={styles['formula']}>
        {node.value === null ? missing : node.formula[words]}
        {node.applied.map((note) => (
          <em key={note.kind + note.after}>{note.words[words]}</em>
        ))}
        {actsOf ? (
          <span className={styles['acts']} data-screen-only>
            {actsOf(node)}
          </span>
        ) : null}
        {notesOf?.(node)}
      </span>
      {aside ? <Before title={aside.title} value={aside.values.get(node.id)} /> : null}
      <span className={styles['value']}>
        <NodeNumber node={node} missing={missing} words={words} />
      </span>
    </div>
  )
}

function Before({ title, value }: { title: string; value: string | null | undefined }) {
  const t = useT()
  return (
    <span className={styles['before']}>
      <small>{title}</small> {value === null || value === undefined ? t('ui.noValue') : shortened(value)}
    </span>
  )
}

interface NumberProps {
  node: SheetNode
  missing: string | null
  words: 'zh' | 'en'
}

/** The points of an item, which open all that they rest on. */
function NodeNumber({ node, missing, words }: NumberProps) {
  const records = [...node.evidence, ...node.setAside]
  const isLeaf = node.children.length === 0
  return (
    <NumberWithRecords
      label={node.title}
      value={node.value === null ? null : shortened(node.value)}
      missing={missing}
      formula={node.formula[words]}
      basis={node.clause}
      more={<NodeDetail node={node} words={words} />}
    >
      {isLeaf || records.length > 0 ? <FactList ids={records} /> : null}
    </NumberWithRecords>
  )
}

/** Items of the scheme that do not apply to this person, so that nobody looks for them in vain. */
function OthersOnly({ root }: { root: SheetNode }) {
  const t = useT()
  const titles = notConcerned(root).map(({ title }) => title)
  if (titles.length === 0) return null
  return (
    <p className={styles['others']}>
      {t('assessment.notForPosts')}
      {titles.join(t('ui.comma'))}
    </p>
  )
}

function notConcerned(node: SheetNode): SheetNode[] {
  return concerns(node) ? node.children.flatMap(notConcerned) : [node]
}
