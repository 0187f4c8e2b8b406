import type { Route } from '../../platform/http/operation.ts'
import * as accounts from './accounts.ts'
import * as administrators from './administrators.ts'
import * as tokens from './api-tokens.ts'
import { listAudit } from './audit.ts'
import * as own from './own-session.ts'
import { signIn } from './sign-in.ts'

export const accessRoutes: Route[] = [
  signIn,
  own.signOut,
  own.currentSession,
  own.changePassword,
  own.proposeSecondFactor,
  own.confirmSecondFactor,
  own.ownSessions,
  own.endOwnSession,
  accounts.listAccounts,
  accounts.openAccounts,
  accounts.resetPassword,
  accounts.resetSecondFactor,
  accounts.disableAccount,
  accounts.accountSessions,
  accounts.endAccountSessions,
  administrators.listAdministrators,
  administrators.appointAdministrator,
  administrators.endAdministrator,
  tokens.listTokens,
  tokens.createToken,
  tokens.revokeToken,
  listAudit,
]
