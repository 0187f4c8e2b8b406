import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { DoorDesk, type Desk } from './door-desk.ts'
import { keepPageOffline } from './offline-page.ts'

const withWaiting = 4_000
const otherwise = 15_000

/** The desk of a meeting: opened once, heard of by the server whenever it can. */
export function useDesk(meetingId: string): { desk: Desk; keeper: DoorDesk; canReopen: boolean | null } {
  const keeper = useMemo(() => new DoorDesk(meetingId), [meetingId])
  const desk = useSyncExternalStore(keeper.subscribe, keeper.read)
  const [canReopen, setCanReopen] = useState<boolean | null>(null)
  const waits = desk.marks.some(({ sent }) => sent === 0)
  useEffect(() => {
    void keeper.open().then(async () => setCanReopen(await keepPageOffline()))
    const talk = () => void keeper.talk()
    window.addEventListener('online', talk)
    document.addEventListener('visibilitychange', talk)
    return () => {
      window.removeEventListener('online', talk)
      document.removeEventListener('visibilitychange', talk)
    }
  }, [keeper])
  useEffect(() => {
    const timer = setInterval(() => void keeper.talk(), waits ? withWaiting : otherwise)
    return () => clearInterval(timer)
  }, [keeper, waits])
  return { desk, keeper, canReopen }
}
