import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type FormEvent } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFilter, type Filter } from '../../ui/table/use-filter.ts'
import { FoundGroup } from './found-group.tsx'
import { FoundPeople } from './found-people.tsx'
import type { Kind, SearchFilter } from './found.ts'
import styles from './search.module.css'

/** Everything one may see that holds the words, by room, with the words marked. The question lives in the address. */
export function SearchPage() {
  const t = useT()
  const filter = useFilter<SearchFilter>()
  const { text = '' } = filter.values
  return (
    <>
      <PageHeader title={t('shell.search')}>{t('search.lead')}</PageHeader>
      <Question key={text} filter={filter} />
      {text === '' ? null : <Results text={text} filter={filter} />}
    </>
  )
}

function Question({ filter }: { filter: Filter<SearchFilter> }) {
  const t = useT()
  const box = useRef<HTMLInputElement>(null)
  const { text = '' } = filter.values
  useEffect(() => {
    if (text === '') box.current?.focus()
  }, [text])
  const send = (event: FormEvent) => {
    event.preventDefault()
    filter.set({ text: box.current?.value.trim() ?? '', kind: undefined })
  }
  return (
    <form role="search" className={styles['question']} onSubmit={send}>
      <input
        ref={box}
        type="search"
        defaultValue={text}
        aria-label={t('search.words')}
        placeholder={t('search.hint')}
        maxLength={100}
      />
      <Button look="main" icon="search" submits>
        {t('shell.search')}
      </Button>
    </form>
  )
}

function Results({ text, filter }: { text: string; filter: Filter<SearchFilter> }) {
  const t = useT()
  const { kind, page } = filter.values
  const found = useQuery(ask(api.search.find, kind ? { text, kind, page, pageSize: 20 } : { text, pageSize: 5 }))
  if (found.error) return <ErrorNote error={found.error} onRetry={found.refetch} />
  if (!found.data) return <Loading lines={6} />
  const { groups } = found.data
  const narrow = (to: Kind | undefined) => filter.set({ kind: to })
  return (
    <div className={styles['results']} aria-live="polite">
      {kind ? (
        <Button look="quiet" icon="left" onPress={() => narrow(undefined)}>
          {t('search.allKinds')}
        </Button>
      ) : null}
      {groups.map((group) => (
        <FoundGroup key={group.kind} group={group} filter={filter} onNarrow={() => narrow(group.kind)} />
      ))}
      {kind ? null : <FoundPeople text={text} />}
      {groups.length === 0 ? (
        <Empty>
          <Icon name="search" size={1.6} />
          <p>{t('search.nothing', { text })}</p>
          <p>{t('search.nothingHint')}</p>
        </Empty>
      ) : null}
    </div>
  )
}
