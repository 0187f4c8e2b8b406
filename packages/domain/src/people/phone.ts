import { halfWidth } from './roster/cell-text.ts'

/** A phone number as it is kept, or why it is none. */
export type PhoneReading = { phone: string } | { fault: 'unreadable' | 'needs_area_code' }

const mobile = /^1[3-9]\d{9}$/
const landline = /^(010|02\d|0[3-9]\d{2})(\d{7,8})(?:(?:转|#|-)(\d{1,6}))?$/
const localOnly = /^[2-8]\d{6,7}$/

/**
 * Reads a mainland number as people type it (138 0013 8000, +86 138-0013-8000, (0736)7123456转801).
 * Gives a mobile as 11 digits, a landline as 0736-7123456 with its extension as -801.
 */
export function readPhone(text: string): PhoneReading {
  const plain = halfWidth(text).replace(/[\s()]/g, '')
  const digits = plain.replace(/^(?:\+|00)?86(?=1[3-9]|0\d)/, '').replace(/^\+/, '')
  if (mobile.test(digits.replaceAll('-', ''))) return { phone: digits.replaceAll('-', '') }
  if (localOnly.test(digits.replaceAll('-', ''))) return { fault: 'needs_area_code' }
  const found = landline.exec(digits.replace(/^(0\d{2,3})-/, '$1'))
  if (!found) return { fault: 'unreadable' }
  const [, area, number, extension] = found
  return { phone: [area, number, extension].filter((part) => part !== undefined).join('-') }
}

/** Whether a kept number is a mobile: only these can sign in by phone. */
export function isMobile(phone: string): boolean {
  return mobile.test(phone)
}

/** What a list shows of a number: 138****8000, 0736-****456. */
export function maskPhone(phone: string): string {
  if (isMobile(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`
  const [area = '', number] = phone.split('-')
  return number === undefined ? '****' : `${area}-****${number.slice(-3)}`
}
