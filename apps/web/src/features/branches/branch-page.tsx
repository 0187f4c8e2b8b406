import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Term, type Branch } from './branch-words.tsx'
import styles from './branches.module.css'
import { DelayForm, ElectionForm } from './election-forms.tsx'
import { Strengths } from './strengths.tsx'

/** One branch: whether it is set up by the rules, its officers and elections, its strengths by their records. */
export function BranchPage() {
  const { branchId = '' } = useParams({ strict: false }) as { branchId?: string }
  const branch = useQuery(ask(api.branches.read, { id: branchId }))
  if (branch.error) return <ErrorNote error={branch.error} onRetry={branch.refetch} />
  if (!branch.data) return <Loading lines={8} />
  return <OpenBranch branch={branch.data} />
}

function OpenBranch({ branch }: { branch: Branch }) {
  const t = useT()
  return (
    <div className={styles['page']}>
      <PageHeader below title={branch.name}>
        {t('branches.membersOf', { members: branch.members, full: branch.fullMembers })}
      </PageHeader>
      <SetUp branch={branch} />
      <SectionCard title={t('branches.officers')}>
        <ul role="list" className={styles['people']}>
          {branch.officers.map(({ postId, personId, name, title, age }) => (
            <li key={postId}>
              <strong>{title}</strong> <Link to={`/people/${personId}` as string}>{name}</Link>{' '}
              {age === null ? t('branches.ageMissing') : t('branches.age', { age })}
            </li>
          ))}
        </ul>
      </SectionCard>
      <SectionCard title={t('branches.strengths')}>
        <Strengths branch={branch} />
      </SectionCard>
      <SectionCard title={t('branches.elections')}>
        <Elections branch={branch} />
      </SectionCard>
      <BranchActs branch={branch} />
    </div>
  )
}

const tones = { met: 'good', warning: 'warn', unmet: 'grave' } as const

function SetUp({ branch }: { branch: Branch }) {
  const t = useT()
  return (
    <BorderedForm title={t('branches.setUp')}>
      {branch.findings.map(({ key, state, number, basis }) => (
        <Cell key={key} label={t(`branches.findings.${key}`)} wide>
          <span>
            {number} <StatusTag tone={tones[state]}>{t(`branches.states.${state}`)}</StatusTag>
          </span>
          <small className={styles['basis']}>
            《{basis.document}》{basis.clause}
          </small>
        </Cell>
      ))}
      <Cell label={t('branches.term')} wide>
        <span>
          <Term term={branch.term} />
        </span>
        <small className={styles['basis']}>{t('branches.termBasis')}</small>
      </Cell>
      <Cell label={t('branches.from')} wide>
        {branch.units.join(t('ui.comma')) || '—'}
      </Cell>
    </BorderedForm>
  )
}

function Elections({ branch: { elections, delays } }: { branch: Branch }) {
  const t = useT()
  const dates = useDates()
  if (elections.length + delays.length === 0) return <Empty>{t('branches.noElections')}</Empty>
  return (
    <ul role="list" className={styles['people']}>
      {delays.map(({ until, approval }) => (
        <li key={until}>{t('branches.delayedBy', { until: dates.day(until), approval })}</li>
      ))}
      {elections.map(({ id, heldOn, due, present, paper, results }) => (
        <li key={id}>
          <strong>{dates.day(heldOn)}</strong> {t('branches.turnout', { due, present })} · {paper}
          <br />
          {results.map(({ name, title, votes }) => t('branches.elected', { name, title, votes })).join(t('ui.comma'))}
        </li>
      ))}
    </ul>
  )
}

function BranchActs({ branch }: { branch: Branch }) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<'elect' | 'delay' | null>(null)
  return (
    <ActionBar>
      {may('branch.elect') ? (
        <>
          <Button look="main" allowed={branch.can.elect} onPress={() => setAsked('elect')}>
            {t('branches.elect')}
          </Button>
          <Button allowed={branch.can.delay} onPress={() => setAsked('delay')}>
            {t('branches.delay')}
          </Button>
        </>
      ) : null}
      <PrintButton />
      {asked === 'elect' ? <ElectionForm branch={branch} onClose={() => setAsked(null)} /> : null}
      {asked === 'delay' ? <DelayForm branch={branch} onClose={() => setAsked(null)} /> : null}
    </ActionBar>
  )
}
