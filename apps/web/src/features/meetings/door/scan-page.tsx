import { useEffect, useState } from 'react'
import { api } from '../../../app/door-client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ApiError, isRefusal } from '../../../ui/api-error.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useExplainError } from '../../../ui/notices/explain-error.ts'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { EntryFrame } from '../../access/sign-in/entry-frame.tsx'
import styles from './door.module.css'

type Scanned = Awaited<ReturnType<typeof api.door.scan>>

const asked = new URLSearchParams(window.location.search)
const input = { id: asked.get('meeting') ?? '', code: asked.get('code') ?? '' }

/** Tells the sign-in page's way back from a first scan: the code is over by then, and that is nobody's fault. */
const cameBack = asked.has('again')

/** Where the code at the door leads: the member's own phone, signed in, is all it takes. */
export function ScanPage() {
  const t = useT()
  const { scanned, refusal, again } = useScan()
  return (
    <EntryFrame title={scanned ? titleOf(scanned, t) : t('door.scanTitle')}>
      <div className={styles['scan']}>
        {scanned ? <Done scanned={scanned} /> : refusal ? <Refusal refusal={refusal} onAgain={again} /> : <Loading />}
      </div>
    </EntryFrame>
  )
}

function titleOf({ outcome }: Scanned, t: ReturnType<typeof useT>): string {
  if (outcome === 'asked') return t('door.scanAsked')
  return t(outcome === 'applied' ? 'door.scanDone' : 'door.scanAlready')
}

function Done({ scanned: { outcome, state, name, markedAt, title } }: { scanned: Scanned }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      <p className={styles['done']} data-outcome={outcome} role="status">
        <Icon name={outcome === 'asked' ? 'clock' : 'check'} size={3} />
        <b>{title}</b>
        <span>{t('door.scanAt', { name, time: dates.moment(markedAt) })}</span>
      </p>
      {outcome === 'asked' ? (
        <Note tone="warn">{t('door.scanAskedText', { state: t(`door.marks.${state}`) })}</Note>
      ) : null}
      <a href="/">{t('door.scanHome')}</a>
    </>
  )
}

function Refusal({ refusal, onAgain }: { refusal: unknown; onAgain: () => void }) {
  const t = useT()
  const explain = useExplainError()
  if (isRefusal(refusal, 'door_code_old')) {
    return (
      <Note tone="warn">
        <b>{t('door.scanOld')}</b>
        {cameBack ? <p>{t('door.scanOldText')}</p> : null}
      </Note>
    )
  }
  if (isRefusal(refusal, 'bad_request')) return <Note tone="warn">{t('door.scanNoCode')}</Note>
  if (isRefusal(refusal, 'not_found') || isRefusal(refusal, 'not_on_roster')) {
    return <Note tone="warn">{t('door.scanNotListed')}</Note>
  }
  return (
    <>
      <Note tone="warn">{isRefusal(refusal, 'offline') ? t('door.scanOffline') : explain(refusal)}</Note>
      <Button look="main" onPress={onAgain}>
        {t('door.scanAgain')}
      </Button>
    </>
  )
}

/** An address without a code is no scan. */
function scanOnce(): Promise<Scanned> {
  if (input.id === '' || input.code === '') return Promise.reject(new ApiError(400, { code: 'bad_request' }))
  return api.door.scan(input)
}

/** Scans once the page is there. Whoever is not signed in signs in first and comes back here. */
function useScan() {
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const [refusal, setRefusal] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let over = false
    const show = (error: unknown) => {
      if (over) return
      if (isRefusal(error, 'not_signed_in')) window.location.replace(signInAddress())
      else setRefusal(error)
    }
    void scanOnce().then((answer) => (over ? undefined : setScanned(answer)), show)
    return () => {
      over = true
    }
  }, [round])
  const again = () => {
    setRefusal(null)
    setRound(round + 1)
  }
  return { scanned, refusal, again }
}

function signInAddress(): string {
  const back = new URLSearchParams({ meeting: input.id, code: input.code, again: '1' })
  return `/sign-in?return=${encodeURIComponent(`/scan?${back.toString()}`)}`
}
