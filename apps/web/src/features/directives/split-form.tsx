import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { ownerOf, type OwnerValues } from '../tasks/owner-fields.tsx'
import { TaskFields, taskOf, type TaskValues } from '../tasks/task-fields.tsx'
import type { Directive } from './directive.ts'

interface Props {
  directive: Directive
  open: boolean
  onClose: () => void
}

/** Hands out a part of the demand; the document it rests on and its last day are filled in. */
export function SplitForm({ directive, open, onClose }: Props) {
  const t = useT()
  const split = useAct(api.directives.split, { touches: ['tasks', 'supervision'] })
  const basis = [directive.issuer, directive.documentNumber].filter(Boolean).join(' ')
  return (
    <FormDrawer<OwnerValues & TaskValues>
      open={open}
      title={t('directives.split')}
      initial={{ ownerKind: 'person', basis, dueOn: directive.dueOn }}
      onClose={onClose}
      done={t('directives.splitDone')}
      onSubmit={(values) => split.send({ id: directive.id, ...taskOf(values), ...ownerOf(values) })}
    >
      <TaskFields />
    </FormDrawer>
  )
}
