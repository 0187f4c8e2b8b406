import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { DirectiveForm } from './directive-form.tsx'
import type { Directive } from './directive.ts'
import { SplitForm } from './split-form.tsx'

/** What the office can do with it; whoever only reads sees no buttons. */
export function DirectiveActs({ directive }: { directive: Directive }) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<'change' | 'split' | 'close' | null>(null)
  const close = useAct(api.directives.close, { touches: ['supervision'] })
  const { can, id } = directive
  const leave = () => setAsked(null)
  if (!may('directive.change')) return null
  return (
    <ActionBar>
      <Button look="main" allowed={can.split} onPress={() => setAsked('split')}>
        {t('directives.split')}
      </Button>
      <Button allowed={can.close} onPress={() => setAsked('close')}>
        {t('directives.close')}
      </Button>
      <Button allowed={can.change} onPress={() => setAsked('change')}>
        {t('directives.change')}
      </Button>
      <SplitForm directive={directive} open={asked === 'split'} onClose={leave} />
      <DirectiveForm directive={directive} open={asked === 'change'} onClose={leave} />
      <FormDrawer<{ outcome: string }>
        open={asked === 'close'}
        title={t('directives.close')}
        onClose={leave}
        done={t('directives.closedNow')}
        submitLabel={t('directives.close')}
        onSubmit={({ outcome }) => close.send({ id, outcome })}
      >
        <p>{t('directives.closeAsk')}</p>
        <LongTextField name="outcome" label={t('directives.outcome')} required max={1000} lines={5} />
      </FormDrawer>
    </ActionBar>
  )
}
