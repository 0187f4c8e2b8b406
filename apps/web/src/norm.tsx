import { startEntry } from './features/access/sign-in/start-entry.tsx'
import { NormPage } from './features/relief/norm-page.tsx'
import { reliefWords } from './features/relief/relief-words.ts'

void startEntry(<NormPage />, reliefWords)
