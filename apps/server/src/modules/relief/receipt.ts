import { createHash, randomInt } from 'node:crypto'

/** Crockford's alphabet: nothing that reads like something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt code of eighty random bits, `XXXX-XXXX-XXXX-XXXX`: too many to guess, short enough to write down. */
export function newReceipt(): string {
  const signs = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  return signs.join('').replace(/(.{4})(?!$)/g, '$1-')
}

/** What the database keeps of a code, typed with or without its hyphens. */
export function receiptDigest(receipt: string): Buffer {
  return createHash('sha256').update(receipt.replaceAll('-', '')).digest()
}
