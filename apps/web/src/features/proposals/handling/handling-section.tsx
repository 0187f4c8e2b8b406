import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import styles from '../proposal-page.module.css'
import type { Proposal, Share } from '../proposal.ts'
import { Reply } from './reply.tsx'
import { ShareActs } from './share-acts.tsx'

/** Every unit's share with its clock, objection, talks, opinion and reply. */
export function HandlingSection({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const handling = useQuery(ask(api.handling.ofProposal, { id: proposal.id }))
  const shares = handling.data?.shares
  return (
    <SectionCard title={t('proposals.handling.title')}>
      {handling.error ? <ErrorNote error={handling.error} onRetry={handling.refetch} /> : null}
      {!shares && !handling.error ? <Loading lines={4} /> : null}
      {shares?.length === 0 ? <p>{t('proposals.handling.none')}</p> : null}
      {shares?.map((share) => (
        <OneShare key={share.id} share={share} proposal={proposal} />
      ))}
    </SectionCard>
  )
}

function OneShare({ share, proposal }: { share: Share; proposal: Proposal }) {
  const t = useT()
  const dates = useDates()
  const tone = share.state === 'replied' || share.state === 'opinion_given' ? 'good' : 'calm'
  return (
    <article className={styles['share']}>
      <header>
        <h3>
          {share.unitName}（{t(`proposals.handling.parts.${share.part}`)}）
        </h3>
        <StatusTag tone={share.state === 'objected' ? 'warn' : tone}>
          {t(`proposals.handling.states.${share.state}`)}
        </StatusTag>
        {share.late ? <StatusTag tone="grave">{t('proposals.handling.late')}</StatusTag> : null}
      </header>
      <p className={styles['meta']}>
        {t('proposals.handling.round', { round: share.round })} · {t('proposals.handling.due')} {dates.day(share.dueOn)}{' '}
        · {t('proposals.handling.hardStop')} {dates.day(share.hardStopOn)}
      </p>
      <Told label={t('proposals.handling.objection')} text={share.objection} />
      <Told label={t('proposals.handling.objectionAnswer')} text={share.objectionAnswer} />
      <Told label={t('proposals.handling.extension')} text={share.extensionAskedOn ? share.extensionReason : null} />
      <Told label={t('proposals.handling.opinion')} text={share.opinion} />
      {share.contacts.map(({ personName, way, on, note }) => (
        <Told
          key={`${personName}${on}${note}`}
          label={`${dates.day(on)} ${t(`proposals.handling.ways.${way as 'visit'}`)} ${personName}`}
          text={note}
        />
      ))}
      {share.reply ? <Reply reply={share.reply} /> : null}
      <ShareActs share={share} proposal={proposal} />
    </article>
  )
}

function Told({ label, text }: { label: string; text: string | null }) {
  if (!text) return null
  return (
    <p>
      <b>{label}</b>：{text}
    </p>
  )
}
