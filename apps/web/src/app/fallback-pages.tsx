import { Link } from '@tanstack/react-router'
import { useT } from '../locales/language.ts'
import { Empty } from '../ui/notices/empty.tsx'
import { ErrorNote } from '../ui/notices/error-note.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { paths } from './paths.ts'

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('shell.missing')} />
      <Empty>
        <p>{t('errors.not_found')}</p>
        <Link to={paths.workbench}>{t('shell.toWorkbench')}</Link>
      </Empty>
    </>
  )
}

/** A page of a module that the committee has switched off: no fault, so it says who can help. */
export function ClosedPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('shell.closed')} />
      <Empty>
        <p>{t('errors.module_closed')}</p>
        <Link to={paths.workbench}>{t('shell.toWorkbench')}</Link>
      </Empty>
    </>
  )
}

/** A page that could not be drawn. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useT()
  return (
    <>
      <PageHeader title={t('shell.failed')} />
      <ErrorNote error={error} onRetry={reset} />
    </>
  )
}
