import { startEntry } from './features/access/sign-in/start-entry.tsx'
import { DoorPage } from './features/meetings/door/door-page.tsx'
import { doorWords } from './features/meetings/door/door-words.ts'

void startEntry(<DoorPage />, doorWords)
