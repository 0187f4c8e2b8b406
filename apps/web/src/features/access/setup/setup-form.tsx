import { useId } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { EntryField } from '../sign-in/entry-field.tsx'
import { EntryForm, type Typed } from '../sign-in/entry-form.tsx'
import styles from '../sign-in/entry.module.css'

interface Pack {
  id: string
  title: string
}

type Faults = Record<string, string[]>

/** Three groups of fields: the committee, the duty year, the first administrator. */
export function SetupForm({ packs }: { packs: readonly Pack[] }) {
  const t = useT()
  const create = async (typed: Typed) => {
    const { officePhone, ...rest } = typed
    await api.setup.create({ ...(rest as Parameters<typeof api.setup.create>[0]), ...(officePhone && { officePhone }) })
    window.location.replace('/sign-in')
  }
  return (
    <EntryForm submitLabel={t('setup.create')} onSend={create}>
      {(faults) => (
        <>
          <CommitteeFields faults={faults} packs={packs} />
          <YearFields faults={faults} />
          <AdministratorFields faults={faults} />
        </>
      )}
    </EntryForm>
  )
}

function CommitteeFields({ faults, packs }: { faults: Faults; packs: readonly Pack[] }) {
  const t = useT()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('setup.committee')}</legend>
      <EntryField
        name="committeeName"
        label={t('setup.committeeName')}
        hint={t('setup.committeeNameHint')}
        required
        maxLength={60}
        faults={faults['committeeName']}
      />
      <div className={styles['pair']}>
        <EntryField
          name="shortName"
          label={t('setup.shortName')}
          required
          maxLength={20}
          faults={faults['shortName']}
        />
        <EntryField
          name="officePhone"
          label={t('setup.officePhone')}
          hint={t('setup.officePhoneHint')}
          type="tel"
          maxLength={30}
          faults={faults['officePhone']}
        />
      </div>
      <PackField packs={packs} />
    </fieldset>
  )
}

function PackField({ packs }: { packs: readonly Pack[] }) {
  const t = useT()
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('setup.pack')}</label>
      <select id={id} name="packId" required>
        {packs.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {pack.title}
          </option>
        ))}
      </select>
    </div>
  )
}

function YearFields({ faults }: { faults: Faults }) {
  const t = useT()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('setup.year')}</legend>
      <EntryField
        name="termTitle"
        label={t('setup.termTitle')}
        hint={t('setup.termTitleHint')}
        required
        maxLength={30}
        faults={faults['termTitle']}
      />
      <div className={styles['pair']}>
        <EntryField
          name="dutyYearTitle"
          label={t('setup.yearTitle')}
          hint={t('setup.yearTitleHint')}
          required
          maxLength={40}
          faults={faults['dutyYearTitle']}
        />
        <EntryField
          name="dutyYearFrom"
          type="date"
          label={t('setup.yearFrom')}
          hint={t('setup.yearFromHint')}
          required
          faults={faults['dutyYearFrom']}
        />
      </div>
    </fieldset>
  )
}

function AdministratorFields({ faults }: { faults: Faults }) {
  const t = useT()
  return (
    <fieldset className={styles['group']}>
      <legend>{t('setup.administrator')}</legend>
      <div className={styles['pair']}>
        <EntryField
          name="administratorName"
          label={t('setup.administratorName')}
          autoComplete="username"
          required
          maxLength={30}
          faults={faults['administratorName']}
        />
        <EntryField
          name="administratorPhone"
          label={t('setup.administratorPhone')}
          type="tel"
          required
          maxLength={20}
          faults={faults['administratorPhone']}
        />
      </div>
      <EntryField
        name="password"
        type="password"
        label={t('entry.password')}
        hint={t('entry.passwordHint')}
        autoComplete="new-password"
        required
        minLength={12}
        faults={faults['password']}
      />
    </fieldset>
  )
}
