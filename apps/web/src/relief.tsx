import { startEntry } from './features/access/sign-in/start-entry.tsx'
import { ReliefPage } from './features/relief/relief-page.tsx'
import { reliefWords } from './features/relief/relief-words.ts'

void startEntry(<ReliefPage />, reliefWords)
