import { startEntry } from './features/access/sign-in/start-entry.tsx'
import { RatingPage } from './features/proposals/link/rating-page.tsx'
import { ratingWords } from './features/proposals/link/rating-words.ts'

void startEntry(<RatingPage />, ratingWords)
