import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'

interface Props {
  input: Parameters<typeof api.trials.run>[0]
}

/** Keeps a run under a name, for the meeting that talks about it. */
export function KeepTrial({ input }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const keep = useAct(api.trials.run)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('trials.keep')}</Button>
      <FormDrawer<{ keepAs: string }>
        open={open}
        title={t('trials.keep')}
        onClose={() => setOpen(false)}
        done={t('trials.kept')}
        onSubmit={({ keepAs }) => keep.send({ ...input, keepAs })}
      >
        <TextField name="keepAs" label={t('trials.keepName')} hint={t('trials.keepHint')} required max={60} />
      </FormDrawer>
    </>
  )
}
