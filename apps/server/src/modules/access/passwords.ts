import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { AppError } from '../../platform/http/app-error.ts'

// Argon2id with the memory and passes of the OWASP baseline; it runs off the main thread.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const shortestPassword = 12

// The passwords that guessing starts with; longer lists add nothing at twelve characters and more.
const known = [
  '123456789012',
  '1234567890123',
  'password1234',
  'passwordpassword',
  'qwertyuiop123',
  '111111111111',
  '000000000000',
  'abcd12345678',
  'a12345678910',
  'zhengxie1234',
  'changde12345',
]

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false)
}

let decoy: Promise<string> | undefined

/** Spends the same time as a real check, so that nobody learns which accounts exist. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword('nobody has this password')
  await verify(await decoy, password)
  return false
}

/** Refuses passwords that are short, guessable, or made of what everyone knows about the person. */
export function requireStrongPassword(password: string, { name, phone }: { name: string; phone: string | null }): void {
  const weak =
    [...password].length < shortestPassword ||
    known.includes(password.toLowerCase()) ||
    new Set(password).size < 5 ||
    (name.length > 1 && password.includes(name)) ||
    (phone !== null && password.includes(phone))
  if (weak) throw new AppError('password_too_weak', { shortest: shortestPassword })
}

// Without 0/O, 1/l/I: people read it from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password to hand over on paper: four groups of four, about 79 bits. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
