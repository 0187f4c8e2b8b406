import { useEffect, useRef, useState } from 'react'
import { api } from '../../../app/door-client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import type { Door } from './door.ts'
import styles from './door.module.css'

type Code = Awaited<ReturnType<typeof api.door.code>>

interface Props {
  door: Door
  offline: boolean
  onClose: () => void
}

/** The code on the screen at the door, large, new every quarter of a minute. */
export function DoorCode({ door, offline, onClose }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const { code, seconds } = useTurningCode(door.meeting.id)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['code']} aria-label={t('door.byCode')} onClose={onClose}>
      <h2>{door.meeting.title}</h2>
      {code && !offline ? (
        <>
          <img src={code.qrSvg} alt={t('door.byCode')} />
          <p>{t('door.codeLead')}</p>
          <p className={styles['turns']}>{t('door.codeTurns', { seconds })}</p>
        </>
      ) : offline ? (
        <Note tone="warn">{t('door.codeOffline')}</Note>
      ) : null}
      <Button onPress={() => dialog.current?.close()}>{t('ui.close')}</Button>
    </dialog>
  )
}

/** The code that counts now, and the seconds until the next, by the server's clock. A code that is over is not shown. */
function useTurningCode(id: string): { code: Code | null; seconds: number } {
  const [held, setHeld] = useState<{ code: Code; ends: number } | null>(null)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const turn = async (): Promise<void> => {
      const code = await api.door.code({ id, origin: window.location.origin }).catch(() => null)
      if (over) return
      const left = code ? new Date(code.until).getTime() - new Date(code.at).getTime() : 3000
      setHeld(code && { code, ends: Date.now() + left })
      timer = setTimeout(() => void turn(), left + 50)
    }
    void turn()
    const tick = setInterval(() => setNow(Date.now()), 500)
    return () => {
      over = true
      clearTimeout(timer)
      clearInterval(tick)
    }
  }, [id])
  const seconds = held ? Math.max(0, Math.ceil((held.ends - now) / 1000)) : 0
  return { code: held?.code ?? null, seconds }
}
