import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { DayPicker } from '../../ui/form/date-fields.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import styles from './organisation-page.module.css'
import { UnitForm } from './unit-form.tsx'
import { UnitTree } from './unit-tree.tsx'

const axes = ['cppcc', 'party', 'functional', 'outside'] as const

/** All units of a day in three chains: the CPPCC's own, the Party's four levels, and the functional branches. */
export function OrganisationPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<{ on?: string }>()
  const on = filter.values.on ?? ''
  const [adding, setAdding] = useState(false)
  const tree = useQuery(ask(api.organisation.tree, { on: on || undefined }))
  const actions = (
    <Button
      look="main"
      icon="plus"
      allowed={may('organisation.change') || 'not_allowed'}
      onPress={() => setAdding(true)}
    >
      {t('organisation.add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('places.organisation')} actions={actions}>
        {t('organisation.lead')}
      </PageHeader>
      <div className={styles['day']} data-screen-only>
        <span>{t('organisation.on')}</span>
        <DayPicker
          name={t('organisation.on')}
          clears={false}
          value={tree.data?.on ?? on}
          onChange={(day) => filter.set({ on: day ?? '' })}
        />
        {on ? <Button onPress={() => filter.set({ on: '' })}>{t('organisation.toToday')}</Button> : null}
      </div>
      {tree.error ? <ErrorNote error={tree.error} onRetry={tree.refetch} /> : null}
      {!tree.data && !tree.error ? <Loading lines={8} /> : null}
      {tree.data ? (
        <div className={styles['chains']}>
          {axes.map((axis) => (
            <section key={axis} className={styles['chain']} aria-label={t(`organisation.axes.${axis}`)}>
              <h2>{t(`organisation.axes.${axis}`)}</h2>
              <UnitTree units={tree.data.items.filter((unit) => unit.axis === axis)} on={on} />
            </section>
          ))}
        </div>
      ) : null}
      <UnitForm open={adding} parentId={null} units={tree.data?.items ?? []} onClose={() => setAdding(false)} />
    </>
  )
}
