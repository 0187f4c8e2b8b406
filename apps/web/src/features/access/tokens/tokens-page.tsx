import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { CreateToken, NewToken } from './create-token.tsx'

type Token = Awaited<ReturnType<typeof api.access.listTokens>>['items'][number]

/** Tokens with which other systems may call the same endpoints, each with its scope. */
export function TokensPage() {
  const t = useT()
  const answer = useQuery(ask(api.access.listTokens))
  const [creating, setCreating] = useState(false)
  const [created, setCreated] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const actions = (
    <Button look="main" icon="plus" onPress={() => setCreating(true)}>
      {t('access.tokens.create')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('places.tokens')} actions={actions}>
        {t('access.tokens.lead')}
      </PageHeader>
      <DataTable
        label={t('places.tokens')}
        answer={answer}
        columns={useColumns()}
        rowKey={({ id }) => id}
        rowActs={(token) =>
          token.revokedAt ? null : (
            <Button look="quiet" onPress={() => setRevoking(token)}>
              {t('access.tokens.revoke')}
            </Button>
          )
        }
      />
      <CreateToken open={creating} onClose={() => setCreating(false)} onCreated={setCreated} />
      <NewToken token={created} onClose={() => setCreated(null)} />
      <RevokeToken token={revoking} onClose={() => setRevoking(null)} />
    </>
  )
}

function RevokeToken({ token, onClose }: { token: Token | null; onClose: () => void }) {
  const t = useT()
  const revoke = useAct(api.access.revokeToken, { done: t('access.tokens.wasRevoked') })
  return (
    <ConfirmWithReason
      open={token !== null}
      title={t('access.tokens.revoke')}
      confirmLabel={t('access.tokens.revoke')}
      grave
      onConfirm={async () => token && revoke.send({ id: token.id })}
      onClose={onClose}
    >
      {token ? t('access.tokens.revokeLead', { name: token.name }) : null}
    </ConfirmWithReason>
  )
}

function useColumns(): readonly Column<Token>[] {
  const t = useT()
  const wordOf = useWordOf()
  const dates = useDates()
  const at = (moment: string | null) => (moment ? dates.moment(moment) : t('access.never'))
  return [
    { key: 'name', title: t('access.tokens.name'), primary: true, render: ({ name }) => name },
    {
      key: 'permissions',
      title: t('access.tokens.permissions'),
      render: ({ permissions }) => permissions.map((one) => wordOf('permissions', one)).join(t('ui.comma')),
    },
    {
      key: 'expires',
      title: t('access.tokens.expires'),
      render: ({ expiresOn }) => (expiresOn ? dates.day(expiresOn) : t('access.tokens.noEnd')),
    },
    { key: 'used', title: t('access.tokens.lastUsed'), render: ({ lastUsedAt }) => at(lastUsedAt) },
    { key: 'created', title: t('access.tokens.created'), spare: true, render: ({ createdAt }) => at(createdAt) },
    {
      key: 'state',
      title: t('access.state'),
      corner: true,
      render: ({ revokedAt }) =>
        revokedAt ? (
          <StatusTag tone="muted">{t('access.tokens.revoked')}</StatusTag>
        ) : (
          <StatusTag tone="good">{t('access.tokens.valid')}</StatusTag>
        ),
    },
  ]
}
