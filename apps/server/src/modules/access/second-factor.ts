import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { digest } from './session-tokens.ts'

const period = 30

function totp(secret: Uint8Array, label: string): TOTP {
  return new TOTP({
    issuer: '同心',
    label,
    period,
    digits: 6,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer as ArrayBuffer }),
  })
}

/** A new seed, 160 bits as RFC 4226 recommends. */
export function newSeed(): Uint8Array {
  return new Uint8Array(new Secret({ size: 20 }).buffer)
}

/** What an authenticator app reads: the seed as text and as a link for the QR code. */
export function seedForApp(seed: Uint8Array, label: string): { secret: string; uri: string } {
  const generator = totp(seed, label)
  return { secret: generator.secret.base32, uri: generator.toString() }
}

/** The time step a code belongs to, or `null` when it is wrong. A step may be used once only. */
export function stepOf(seed: Uint8Array, code: string, now: Date, lastStep: number | null): number | null {
  const timestamp = now.getTime()
  const delta = totp(seed, '').validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? null : step
}

/** The code of the moment; for the printed demonstration accounts and for tests. */
export function codeAt(seed: Uint8Array, now: Date): string {
  return totp(seed, '').generate({ timestamp: now.getTime() })
}

/** Ten codes for the day the phone is lost, each good once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const digits = () => String(randomInt(100_000)).padStart(5, '0')
    return `${digits()}-${digits()}`
  })
}

export function recoveryDigest(code: string): Buffer {
  return digest(code.replace(/[^\d]/g, ''))
}
