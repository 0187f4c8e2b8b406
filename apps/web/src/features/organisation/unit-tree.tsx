import { Link } from '@tanstack/react-router'
import type { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import styles from './unit-tree.module.css'
import { usePack } from './use-pack.ts'

export type Unit = Awaited<ReturnType<typeof api.organisation.tree>>['items'][number]

/** Units below one another. A unit whose parent stands in another chain begins a branch of its own. */
export function UnitTree({ units, on }: { units: readonly Unit[]; on: string }) {
  const known = new Set(units.map(({ id }) => id))
  const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId))
  return <Level units={roots} all={units} on={on} />
}

function Level({ units, all, on }: { units: readonly Unit[]; all: readonly Unit[]; on: string }) {
  const t = useT()
  const { unitKind } = usePack()
  return (
    <ul role="list" className={styles['level']}>
      {units.map((unit) => {
        const below = all.filter(({ parentId }) => parentId === unit.id)
        return (
          <li key={unit.id}>
            <p className={styles['unit']}>
              <Link to={`/units/${unit.id}` as string} search={(on ? { on } : {}) as never}>
                {unit.name}
              </Link>
              <span>{unitKind(unit.kind)}</span>
              {unit.people > 0 ? <span>{t('organisation.people', { count: unit.people })}</span> : null}
            </p>
            {below.length > 0 ? <Level units={below} all={all} on={on} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
