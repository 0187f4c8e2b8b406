import { maskPhone } from '@tongxin/domain/people/phone'

/** 138****1234, or nothing where no number is known. */
export function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : maskPhone(phone)
}
