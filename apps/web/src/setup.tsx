import { SetupPage } from './features/access/setup/setup-page.tsx'
import { startEntry } from './features/access/sign-in/start-entry.tsx'

void startEntry(<SetupPage />)
