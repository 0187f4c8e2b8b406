import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmWithReason } from '../../ui/confirm-with-reason.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { toneOf, type Turn } from './duty.ts'
import { useSpanName } from './use-span-name.ts'
import styles from './turn-panel.module.css'

interface Props {
  unitId: string
  turn: Turn | null
  onClose: () => void
}

/** One turn of a duty: what it rests on, the records that count, who waived it. */
export function TurnPanel({ unitId, turn, onClose }: Props) {
  const language = useLanguage()
  const name = turn ? (language === 'en' ? turn.name.en : turn.name.zh) : ''
  return (
    <SidePanel open={turn !== null} title={name} onClose={onClose}>
      {turn ? <TurnDetail unitId={unitId} turn={turn} name={name} onDone={onClose} /> : null}
    </SidePanel>
  )
}

function TurnDetail({ unitId, turn, name, onDone }: { unitId: string; turn: Turn; name: string; onDone: () => void }) {
  const t = useT()
  const language = useLanguage()
  const dates = useDates()
  const advice = language === 'en' ? turn.advice?.en : turn.advice?.zh
  return (
    <div className={styles['detail']}>
      <dl>
        {turn.subjectName ? <Fact label={t('duties.unit')}>{turn.subjectName}</Fact> : null}
        <Fact label={t('duties.turn.state')}>
          <StatusTag tone={toneOf(turn)}>{t(`duties.states.${turn.state}`)}</StatusTag>{' '}
          {turn.needed > 1 ? t('duties.counted', { had: turn.had, needed: turn.needed }) : null}
        </Fact>
        <Fact label={t('duties.turn.period')}>{dates.period(turn.from, turn.through)}</Fact>
        <Fact label={t('duties.turn.dueOn')}>{dates.day(turn.dueOn)}</Fact>
        <Fact label={t('duties.turn.records')}>
          <Records turn={turn} />
        </Fact>
        <Fact label={t('duties.turn.strictness')}>
          {t(`duties.strictnesses.${turn.strictness}`)}
          {turn.strictness === 'generally' ? <small>{t('duties.generallyHint')}</small> : null}
        </Fact>
        <Fact label={t('duties.turn.basis')}>
          {turn.basis.map(({ document: title, clause }) => (
            <p key={title}>{clause ? `《${title}》${clause}` : `《${title}》`}</p>
          ))}
          {advice ? <small>{advice}</small> : null}
        </Fact>
      </dl>
      <Waiver unitId={unitId} turn={turn} name={name} onDone={onDone} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Records({ turn: { records, planned } }: { turn: Turn }) {
  const t = useT()
  const dates = useDates()
  if (records.length === 0 && planned.length === 0) return t('duties.turn.noRecord')
  return (
    <ul role="list">
      {records.map(({ id, kind, title, on, enteredLate, adopted }) => (
        <li key={id}>
          {kind === 'meeting' ? <Link to={`/meetings/${id}` as string}>{title}</Link> : title} {dates.day(on)}
          {adopted ? null : <small>{t('duties.notAdopted')}</small>}
          {enteredLate ? (
            <small>{t('duties.enteredLate', { day: dates.day(enteredLate.on), reason: enteredLate.reason })}</small>
          ) : null}
        </li>
      ))}
      {planned.map(({ id, title, on }) => (
        <li key={id}>
          <Link to={`/meetings/${id}` as string}>{title}</Link> {t('duties.planned', { day: dates.day(on) })}
        </li>
      ))}
    </ul>
  )
}

function Waiver({ unitId, turn, name, onDone }: { unitId: string; turn: Turn; name: string; onDone: () => void }) {
  const t = useT()
  const dates = useDates()
  const may = useMay()
  const spanName = useSpanName()
  const [asked, setAsked] = useState(false)
  const waive = useAct(api.duties.waive, { done: t('duties.waived') })
  const withdraw = useAct(api.duties.withdrawWaiver, { done: t('duties.turn.withdrawn') })
  const { waiver } = turn
  const close = () => setAsked(false)
  if (waiver) {
    return (
      <>
        <p>{t('duties.turn.waivedBy', { name: waiver.byName, day: dates.moment(waiver.at), reason: waiver.reason })}</p>
        {may('duty.waive') ? (
          <Button allowed={waiver.canWithdraw} onPress={() => setAsked(true)}>
            {t('duties.turn.withdraw')}
          </Button>
        ) : null}
        <ConfirmWithReason
          open={asked}
          title={t('duties.turn.withdraw')}
          confirmLabel={t('duties.turn.withdraw')}
          onConfirm={() => withdraw.send({ id: waiver.id }).then(onDone)}
          onClose={close}
        >
          {t('duties.turn.withdrawLead')}
        </ConfirmWithReason>
      </>
    )
  }
  if (!may('duty.waive')) return null
  const which = { unitId, duty: turn.duty, subjectId: turn.subjectId, from: turn.from }
  return (
    <>
      <Button allowed={turn.canWaive} tellsReason onPress={() => setAsked(true)}>
        {t('duties.waive')}
      </Button>
      <ConfirmWithReason
        open={asked}
        title={t('duties.waive')}
        confirmLabel={t('duties.waive')}
        reasonLabel={t('duties.waiveReason')}
        onConfirm={(reason) => waive.send({ ...which, reason }).then(onDone)}
        onClose={close}
      >
        {t('duties.waiveLead', { name, period: spanName(turn) })}
      </ConfirmWithReason>
    </>
  )
}
