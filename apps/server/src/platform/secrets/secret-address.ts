import { createHash, randomBytes } from 'node:crypto'

/** An address that nobody can guess; whoever knows it may read what lies behind it. */
export function newAddress(): string {
  return randomBytes(24).toString('base64url')
}

/** The digest under which an address is kept: the database does not know the address itself. */
export function addressDigest(address: string): Buffer {
  return createHash('sha256').update(address).digest()
}
