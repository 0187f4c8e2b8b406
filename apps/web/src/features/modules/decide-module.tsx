import type { ModuleAct } from '@tongxin/domain/modules/module'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { Note } from '../../ui/notices/note.tsx'

export type Module = Awaited<ReturnType<typeof api.modules.list>>['items'][number]

/** Which act is asked about, on which module. */
export interface Asked {
  act: ModuleAct
  name: Module['name']
}

const done = { close: 'modules.wasClosed', open: 'modules.wasOpened', keep: 'modules.wasKept' } as const

/** Says what a decision about a module means, and asks for the reason for the record. */
export function DecideModule({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const t = useT()
  // The menu changes with the session; the workbench loses its proposal.
  const touches = ['access', 'tasks'] as const
  const acts = {
    close: useAct(api.modules.close, { touches }),
    open: useAct(api.modules.open, { touches }),
    keep: useAct(api.modules.keep, { touches }),
  }
  if (!asked) return null
  const { act, name } = asked
  const named = { name: t(`modules.names.${name}`) }
  return (
    <FormDrawer<{ reason: string }>
      open
      title={`${t(`modules.${act}`)} · ${named.name}`}
      done={t(done[act], named)}
      submitLabel={t(`modules.${act}`)}
      onClose={onClose}
      onSubmit={({ reason }) => acts[act].send({ name, reason })}
    >
      <Note tone={act === 'close' ? 'warn' : 'calm'}>{t(`modules.${act}Lead`, named)}</Note>
      <LongTextField name="reason" label={t('modules.reason')} required max={200} />
    </FormDrawer>
  )
}
