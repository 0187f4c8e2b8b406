import { useEffect, useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { EntryField } from './entry-field.tsx'
import { EntryForm, type Typed } from './entry-form.tsx'
import styles from './entry.module.css'

interface Props {
  onDone: () => void
}

type Proposal = Awaited<ReturnType<typeof api.access.proposeSecondFactor>>

/** Scan or type the secret, confirm with a first code, keep the recovery codes. */
export function SecondFactorSetup({ onDone }: Props) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  useEffect(() => {
    api.access.proposeSecondFactor().then(setProposal, setError)
  }, [])
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (error) return <ErrorNote error={error} />
  return proposal ? <Confirmation proposal={proposal} onConfirmed={setCodes} /> : <Loading />
}

interface ConfirmationProps {
  proposal: Proposal
  onConfirmed: (codes: readonly string[]) => void
}

function Confirmation({ proposal, onConfirmed }: ConfirmationProps) {
  const t = useT()
  const confirm = async ({ code = '' }: Typed) => {
    const { recoveryCodes } = await api.access.confirmSecondFactor({ code })
    onConfirmed(recoveryCodes)
  }
  return (
    <>
      <ol className={styles['steps']}>
        <li>{t('entry.factorApp')}</li>
        <li>
          {t('entry.factorScan')}
          <img
            className={styles['qr']}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(proposal.qrSvg)}`}
            alt={t('entry.factorImage')}
          />
          {t('entry.factorType')}
          <code className={styles['secret']}>{proposal.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </li>
        <li>{t('entry.factorEnter')}</li>
      </ol>
      <EntryForm submitLabel={t('entry.factorConfirm')} onSend={confirm}>
        {(faults) => (
          <EntryField
            name="code"
            label={t('entry.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={20}
            faults={faults['code']}
          />
        )}
      </EntryForm>
    </>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useT()
  return (
    <div className={styles['form']}>
      <h3>{t('entry.recoveryTitle')}</h3>
      <p>{t('entry.recoveryLead')}</p>
      <ul role="list" className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles['pair']} data-screen-only>
        <Button icon="print" onPress={() => window.print()}>
          {t('ui.print')}
        </Button>
        <Button look="main" onPress={onDone}>
          {t('entry.recoveryKept')}
        </Button>
      </div>
    </div>
  )
}
