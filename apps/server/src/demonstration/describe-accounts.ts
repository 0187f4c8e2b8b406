import { Secret } from 'otpauth'
import { codeAt } from '../modules/access/public.ts'
import type { DemonstrationAccount } from './players.ts'

/** The accounts of the demonstration by role, with the code of the moment for those with a second factor. */
export function describeAccounts(accounts: readonly DemonstrationAccount[], now: Date): string[] {
  if (accounts.length === 0) return []
  const lines = accounts.map(({ role, name, secondFactorSecret }) => {
    const factor = secondFactorSecret
      ? `　code now ${codeAt(Secret.fromBase32(secondFactorSecret).bytes, now)}, seed ${secondFactorSecret}`
      : ''
    return `  ${role.padEnd(9, '　')}${name}${factor}`
  })
  const [first] = accounts
  return [
    'Demonstration committee (every person in it is invented). Sign in by name; one password for all:',
    `  ${first?.password ?? ''}`,
    ...lines,
  ]
}
