import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { SwitchField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { ownerOf, type OwnerValues } from './owner-fields.tsx'
import { TaskFields, taskOf, type TaskValues } from './task-fields.tsx'

interface Values extends OwnerValues, TaskValues {
  needsAcceptance: boolean
  supervised?: boolean
}

/** Hands out a task. */
export function AssignForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  const supervises = useMay()('task.supervise')
  const assign = useAct(api.tasks.assign, { touches: ['supervision'] })
  const send = ({ needsAcceptance, supervised, ...values }: Values) =>
    assign.send({ ...taskOf(values), ...ownerOf(values), needsAcceptance, supervised: supervised ?? false })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('tasks.assign')}
      initial={{ ownerKind: 'person', needsAcceptance: true, supervised: supervises }}
      onClose={onClose}
      done={t('supervision.done.assign')}
      submitLabel={t('tasks.assign')}
      onSubmit={send}
    >
      <TaskFields />
      <SwitchField name="needsAcceptance" label={t('supervision.needsAcceptance')} />
      {supervises ? (
        <SwitchField name="supervised" label={t('supervision.supervised')} hint={t('supervision.supervisedHint')} />
      ) : null}
    </FormDrawer>
  )
}
