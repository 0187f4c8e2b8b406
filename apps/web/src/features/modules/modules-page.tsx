import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DecideModule, type Asked, type Module } from './decide-module.tsx'

/** What the committee uses and what it has switched off, with the last use of each module (guardrail F12). */
export function ModulesPage() {
  const t = useT()
  const answer = useQuery(ask(api.modules.list))
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <PageHeader title={t('places.modules')}>{t('modules.lead')}</PageHeader>
      <DataTable
        label={t('places.modules')}
        answer={answer}
        columns={useModuleColumns()}
        rowKey={({ name }) => name}
        rowActs={(module) => <Acts module={module} onAsk={(act) => setAsked({ act, name: module.name })} />}
      />
      <DecideModule asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

function Acts({ module, onAsk }: { module: Module; onAsk: (act: Asked['act']) => void }) {
  const t = useT()
  const { open, proposed, can } = module
  return (
    <>
      {proposed ? (
        <Button look="quiet" allowed={can.keep} onPress={() => onAsk('keep')}>
          {t('modules.keep')}
        </Button>
      ) : null}
      <Button
        look="quiet"
        allowed={open ? can.close : can.open}
        onPress={() => onAsk(open ? 'close' : 'open')}
        label={`${t(open ? 'modules.close' : 'modules.open')} ${t(`modules.names.${module.name}`)}`}
      >
        {t(open ? 'modules.close' : 'modules.open')}
      </Button>
    </>
  )
}

function useModuleColumns(): readonly Column<Module>[] {
  const t = useT()
  const dates = useDates()
  const lastUse = ({ recordsUse, lastUsedOn }: Module) => {
    if (!recordsUse) return t('modules.onlyShows')
    return lastUsedOn ? dates.day(lastUsedOn) : t('modules.neverUsed')
  }
  return [
    {
      key: 'name',
      title: t('modules.name'),
      primary: true,
      width: '9rem',
      render: ({ name }) => t(`modules.names.${name}`),
    },
    { key: 'purpose', title: t('modules.purpose'), render: ({ name }) => t(`modules.purposes.${name}`) },
    { key: 'used', title: t('modules.lastUsed'), width: '10rem', render: lastUse },
    {
      key: 'decided',
      title: t('modules.decided'),
      width: '16rem',
      render: ({ decided }) =>
        decided
          ? t('modules.decision', { name: decided.byName, day: dates.moment(decided.at), reason: decided.reason })
          : '',
    },
    { key: 'state', title: t('modules.state'), short: true, corner: true, render: (row) => <State module={row} /> },
  ]
}

function State({ module: { open, proposed } }: { module: Module }) {
  const t = useT()
  if (!open) return <StatusTag tone="muted">{t('modules.isClosed')}</StatusTag>
  return proposed ? (
    <StatusTag tone="warn">{t('modules.isProposed')}</StatusTag>
  ) : (
    <StatusTag tone="good">{t('modules.isOpen')}</StatusTag>
  )
}
