import { createHash, randomBytes } from 'node:crypto'

/** A secret that only its holder knows; the database keeps its digest. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** The digest under which a session or API token is kept. */
export function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
