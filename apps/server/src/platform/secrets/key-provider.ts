import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals small secrets at rest, such as the seed of a second factor, and signs. One key per installation. */
export interface KeyProvider {
  seal(plain: Uint8Array): Buffer
  open(sealed: Uint8Array): Buffer
  /** HMAC-SHA256 under a key of its own for each purpose: what one purpose signed is worth nothing in another. */
  sign(purpose: string, message: string): Buffer
}

const ivLength = 12
const tagLength = 16

/** AES-256-GCM with a random nonce; sealed = nonce ‖ tag ‖ ciphertext. */
export function keyProvider(key: Uint8Array): KeyProvider {
  const purposes = new Map<string, Buffer>()
  const keyOf = (purpose: string): Buffer => {
    const known = purposes.get(purpose) ?? Buffer.from(hkdfSync('sha256', key, '', purpose, 32))
    purposes.set(purpose, known)
    return known
  }
  return {
    sign: (purpose, message) => createHmac('sha256', keyOf(purpose)).update(message).digest(),
    seal(plain) {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
      return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()])
    },
  }
}
