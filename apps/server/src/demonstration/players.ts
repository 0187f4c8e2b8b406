import { endpoints } from '@tongxin/contract/endpoints'
import { Secret } from 'otpauth'
import { codeAt } from '../modules/access/public.ts'
import type { Player, Stage } from './calls.ts'

export const demonstrationPassword = 'tongxin-1234-yanshi'

/** Someone to sign in as, as the start prints it. */
export interface DemonstrationAccount {
  role: string
  name: string
  password: string
  /** Seed of the second factor as an authenticator app reads it; administrators only. */
  secondFactorSecret: string | null
}

/** Opens an account as the administrator would and makes its first change of password. */
export async function openPlayer(stage: Stage, administrator: Player, personId: string): Promise<Player> {
  const { opened } = await stage.call(administrator, endpoints.access.openAccounts, { personIds: [personId] })
  const [account] = opened
  if (!account) throw new Error('The account was there already.')
  await stage.call({ name: account.name, password: account.password }, endpoints.access.changePassword, {
    current: account.password,
    next: demonstrationPassword,
  })
  return { name: account.name, password: demonstrationPassword }
}

/** Sets up the second factor of an administrator and gives the player with its codes. */
export async function withSecondFactor(stage: Stage, player: Player): Promise<{ player: Player; secret: string }> {
  const { secret } = await stage.call(player, endpoints.access.proposeSecondFactor, {})
  const code = () => codeOf(secret, stage)
  await stage.call(player, endpoints.access.confirmSecondFactor, { code: code() })
  return { player: { ...player, code }, secret }
}

function codeOf(secret: string, { clock }: Stage): string {
  return codeAt(Secret.fromBase32(secret).bytes, clock.now())
}
