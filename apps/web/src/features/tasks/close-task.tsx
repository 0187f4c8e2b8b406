import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { Look } from '../../app/look.tsx'
import { useT } from '../../locales/language.ts'
import { LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'

interface Props {
  /** What is being closed; `null` hides the form. */
  task: { id: string; title: string } | null
  onClose: () => void
}

/** Closes a decision that was carried out, with what came of it. */
export function CloseTask({ task, onClose }: Props) {
  const t = useT()
  const close = useAct(api.tasks.close, { touches: ['meetings'] })
  return (
    <Look>
      <FormDrawer<{ result: string }>
        open={task !== null}
        title={task?.title ?? ''}
        onClose={onClose}
        done={t('tasks.closedNow')}
        submitLabel={t('tasks.close')}
        onSubmit={({ result }) => close.send({ id: task?.id ?? '', result })}
      >
        <LongTextField name="result" label={t('tasks.closing')} required max={500} />
      </FormDrawer>
    </Look>
  )
}
