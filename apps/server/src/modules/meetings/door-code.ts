import { timingSafeEqual } from 'node:crypto'
import { endpoints } from '@tongxin/contract/endpoints'
import { doorCodeSeconds, doorWindowOf, isDoorCodeCurrent } from '@tongxin/domain/meetings/door'
import QRCode from 'qrcode'
import { query } from '../../platform/http/operation.ts'
import type { KeyProvider } from '../../platform/secrets/key-provider.ts'
import { authorizeDoor } from './door-policy.ts'
import { findVisibleMeeting } from './queries.ts'

/** As many bytes of the signature as nobody guesses within half a minute. */
const signatureLength = 12

/** The code at the door as a picture. It leads to a plain page, so that every scanner and WeChat's browser open it. */
export const showDoorCode = query(endpoints.door.code, async (context) => {
  const { db, actor, input, now, services } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  authorizeDoor('showCode', context, meeting)
  const window = doorWindowOf(now)
  const address = new URL('/scan', input.origin)
  address.searchParams.set('meeting', meeting.id)
  address.searchParams.set('code', doorCode(services.keys, meeting.id, window))
  const svg = await QRCode.toString(address.href, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return {
    address: address.href,
    qrSvg: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    until: new Date((window + 1) * doorCodeSeconds * 1000).toISOString(),
    at: now.toISOString(),
  }
})

/** `window.signature`: good for one meeting and one stretch of time, made and checked without a table. */
export function doorCode(keys: KeyProvider, meetingId: string, window: number): string {
  return `${window.toString(36)}.${signatureOf(keys, meetingId, window)}`
}

/** The stretch of time that a code was shown in, or `null` when it is forged, of another meeting, or over. */
export function readDoorCode(keys: KeyProvider, meetingId: string, code: string, now: Date): number | null {
  const [stretch = '', signature = ''] = code.split('.')
  const window = Number.parseInt(stretch, 36)
  if (!Number.isSafeInteger(window)) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(signatureOf(keys, meetingId, window))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return isDoorCodeCurrent(window, now) ? window : null
}

function signatureOf(keys: KeyProvider, meetingId: string, window: number): string {
  return keys.sign('door', `${meetingId} ${window}`).subarray(0, signatureLength).toString('base64url')
}
