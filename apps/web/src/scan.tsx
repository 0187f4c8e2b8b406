import { startEntry } from './features/access/sign-in/start-entry.tsx'
import { doorWords } from './features/meetings/door/door-words.ts'
import { ScanPage } from './features/meetings/door/scan-page.tsx'

void startEntry(<ScanPage />, doorWords)
