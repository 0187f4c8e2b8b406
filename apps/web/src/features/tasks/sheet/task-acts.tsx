import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import type { Act, TaskSheet } from '../task.ts'
import { TaskQuestion, type Asked } from './task-question.tsx'

/** Acts in the order in which a task lives through them; the first that is open stands out. */
const acts = [
  'accept',
  'report',
  'close',
  'sendBack',
  'answerExtension',
  'instruct',
  'advise',
  'addEvidence',
  'handOver',
  'return',
  'askExtension',
  'urge',
  'withdraw',
] as const satisfies readonly Act[]

/** The bar of acts. What somebody will never be able to do here is not drawn; what he cannot do now says why. */
export function TaskActs({ task }: { task: TaskSheet }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked | null>(null)
  const accept = useAct(api.tasks.accept, { done: t('supervision.done.accept'), touches: ['supervision'] })
  const shown = acts.filter((act) => task.can[act] !== 'not_allowed')
  const first = shown.find((act) => task.can[act] === true)
  const press = (act: (typeof acts)[number]) => (act === 'accept' ? accept.run({ id: task.id }) : setAsked(act))
  const look = (act: (typeof acts)[number]) => (act === first ? 'main' : act === 'withdraw' ? 'grave' : 'plain')
  return (
    <ActionBar>
      {shown.map((act) => (
        <Button
          key={act}
          look={look(act)}
          allowed={task.can[act]}
          busy={act === 'accept' && accept.busy}
          onPress={() => press(act)}
        >
          {t(`supervision.acts.${act}`)}
        </Button>
      ))}
      <DownloadButton icon="print" load={() => api.tasks.print({ id: task.id })}>
        {t('supervision.print')}
      </DownloadButton>
      <TaskQuestion task={task} asked={asked} onClose={() => setAsked(null)} />
    </ActionBar>
  )
}
