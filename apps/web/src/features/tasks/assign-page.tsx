import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../app/paths.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AssignForm } from './assign-form.tsx'
import { TaskBox } from './task-box.tsx'

/** Hands out a task; below the form stands what one has handed out before. */
export function AssignPage() {
  const t = useT()
  const navigate = useNavigate()
  const [open, setOpen] = useState(true)
  return (
    <>
      <PageHeader
        title={t('tasks.assign')}
        actions={
          <>
            <Button look="main" icon="plus" onPress={() => setOpen(true)}>
              {t('tasks.assign')}
            </Button>
            <Button onPress={() => navigate({ to: paths.workbench })}>{t('shell.toWorkbench')}</Button>
          </>
        }
      />
      <TaskBox box="started" />
      <AssignForm open={open} onClose={() => setOpen(false)} />
    </>
  )
}
