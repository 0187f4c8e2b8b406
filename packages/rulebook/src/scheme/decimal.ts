import { z } from 'zod'

const plainDecimal = /^-?\d{1,9}(\.\d{1,6})?$/
const message = '写成数字，整数不超过九位、小数不超过六位，如 7.5；比例也可写成 90%'

/** A decimal in a scheme: `7.5`, `"7.5"` or `90%`; inside it is text with at most six places. */
export const decimal = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?%?$/, { error: message })], { error: message })
  .transform(toDecimal)
  .refine((text) => plainDecimal.test(text), { error: message })

/** A decimal by which something is divided. */
export const positive = decimal.refine((text) => Number(text) > 0, { error: '应大于零' })

/** `90%` as `0.9`; other numbers as they stand. */
export function toDecimal(written: string | number): string {
  const text = String(written)
  if (!text.endsWith('%')) return text
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', places = ''] = text.replace(/[-%]/g, '').split('.')
  const digits = whole.padStart(3, '0')
  const shifted = `${digits.slice(0, -2)}.${digits.slice(-2)}${places}`
  return sign + shifted.replace(/0+$/, '').replace(/\.$/, '')
}
