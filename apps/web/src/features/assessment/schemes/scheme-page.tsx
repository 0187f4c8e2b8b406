import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { SchemeActs } from './scheme-acts.tsx'
import { SchemeBasis } from './scheme-basis.tsx'
import { SchemeBench } from './scheme-bench.tsx'
import { SchemeComparison } from './scheme-comparison.tsx'
import { SchemeHistory } from './scheme-history.tsx'
import styles from './scheme-parts.module.css'
import { SchemeState } from './scheme-state.tsx'
import type { SchemeVersion } from './scheme.ts'
import { useWrittenText } from './use-written-text.ts'

const leaves = ['text', 'basis', 'compare', 'history'] as const

/** The way of a version; being replaced or given up is no step of it. */
const way = ['draft', 'submitted', 'reviewed', 'adopted', 'in_force'] as const

type Leaf = (typeof leaves)[number]

/** One version of a scheme: its text beside its table, its examples, what it rests on, and what became of it. */
export function SchemePage() {
  const { schemeId = '' } = useParams({ strict: false }) as { schemeId?: string }
  const scheme = useQuery(ask(api.schemes.read, { id: schemeId }))
  if (scheme.error) return <ErrorNote error={scheme.error} onRetry={scheme.refetch} />
  if (!scheme.data) return <Loading lines={10} />
  return <OpenScheme key={`${scheme.data.id}.${scheme.data.version}`} scheme={scheme.data} />
}

function OpenScheme({ scheme }: { scheme: SchemeVersion }) {
  const t = useT()
  const [leaf, setLeaf] = useState<Leaf>('text')
  const written = useWrittenText(scheme)
  return (
    <div className={styles['page']}>
      <PageHeader below title={scheme.title} status={<SchemeState state={scheme.state} />}>
        {[
          t('schemes.versionNumber', { number: scheme.number }),
          t(`schemes.subjects.${scheme.subject}`),
          scheme.fromPack ? t('schemes.fromPack') : scheme.writers.join(t('ui.comma')),
        ].join(' · ')}
      </PageHeader>
      {scheme.state === 'discarded' ? null : (
        <Steps
          label={t('schemes.way')}
          steps={way.map((key) => ({ key, title: t(`schemes.states.${key}`) }))}
          at={scheme.state === 'replaced' ? 'in_force' : scheme.state}
        />
      )}
      <Tabs
        label={scheme.title}
        tabs={leaves.map((key) => ({ key, title: t(`schemes.leaves.${key}`) }))}
        chosen={leaf}
        onChoose={setLeaf}
      >
        {leaf === 'text' ? <SchemeBench scheme={scheme} written={written} /> : null}
        {leaf === 'basis' ? <SchemeBasis scheme={scheme} /> : null}
        {leaf === 'compare' ? <SchemeComparison scheme={scheme} /> : null}
        {leaf === 'history' ? <SchemeHistory scheme={scheme} /> : null}
      </Tabs>
      <SchemeActs scheme={scheme} written={written} />
    </div>
  )
}
