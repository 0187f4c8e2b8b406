import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import styles from './round-page.module.css'
import { wordsFor, type Round, type Verification } from './round.ts'

interface Props {
  verifications: readonly Verification[]
  subject: Round['subject']
}

/** What each responsible body has to verify, kind by kind, with every opinion. */
export function VerificationList({ verifications, subject }: Props) {
  const t = useT()
  const [asked, setAsked] = useState<Verification | null>(null)
  if (verifications.length === 0) return <Empty>{t('rounds.nothingToVerify')}</Empty>
  return (
    <>
      <p className={styles['lead']}>{t('rounds.verifyLead')}</p>
      <ul role="list" className={styles['kinds']} aria-label={t('rounds.verification')}>
        {verifications.map((verification) => (
          <li key={verification.id} className={styles['kind']}>
            <Kind verification={verification} subject={subject} onVerify={() => setAsked(verification)} />
          </li>
        ))}
      </ul>
      {asked ? <Verify verification={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

interface KindProps {
  verification: Verification
  subject: Round['subject']
  onVerify: () => void
}

const tones: Record<Verification['state'], Tone> = {
  open: 'warn',
  needs_another: 'warn',
  confirmed: 'good',
  returned: 'grave',
}

function Kind({ verification, subject, onVerify }: KindProps) {
  const t = useT()
  const dates = useDates()
  const { title, unitName, facts, people, state, opinions, can } = verification
  return (
    <>
      <span>
        <strong>{title}</strong>
        <small>
          {[unitName, t(`rounds.${wordsFor(subject)}.facts`, { facts, people })].filter(Boolean).join(' · ')}
        </small>
      </span>
      <StatusTag tone={tones[state]}>{t(`rounds.verificationStates.${state}`)}</StatusTag>
      <Button allowed={can.verify} label={`${t('rounds.verify')} ${title}`} onPress={onVerify}>
        {t('rounds.verify')}
      </Button>
      {opinions.map(({ by, at, verdict, remark, enteredToo }) => (
        <p key={at} className={styles['opinion']}>
          {[
            `${by} ${t(`rounds.verdicts.${verdict}`)}`,
            dates.moment(at),
            remark,
            enteredToo ? t('rounds.enteredToo') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
    </>
  )
}

interface Values {
  verdict: 'confirmed' | 'returned'
  remark?: string
}

function Verify({ verification, onClose }: { verification: Verification; onClose: () => void }) {
  const t = useT()
  const verify = useAct(api.rounds.verify, { touches: ['tasks'] })
  return (
    <FormDrawer<Values>
      open
      title={`${t('rounds.verify')}：${verification.title}`}
      initial={{ verdict: 'confirmed' }}
      onClose={onClose}
      done={t('rounds.verified')}
      onSubmit={({ verdict, remark }) => verify.send({ id: verification.id, verdict, ...(remark && { remark }) })}
    >
      <ChoiceField
        name="verdict"
        label={t('rounds.verdict')}
        required
        options={(['confirmed', 'returned'] as const).map((value) => ({ value, label: t(`rounds.verdicts.${value}`) }))}
      />
      <TextField name="remark" label={t('rounds.remark')} max={300} />
    </FormDrawer>
  )
}
