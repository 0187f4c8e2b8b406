import type { FastifyReply } from 'fastify'
import { sessionCookie } from './identify.ts'
import type { RequestFacts } from './operation.ts'

/** Sets the session cookie: HttpOnly, same site, with the `__Host-` prefix wherever the page came by https. */
export function setSessionCookie(reply: FastifyReply, { secure }: RequestFacts) {
  return (token: string, expiresAt: Date): void => {
    void reply.setCookie(secure ? sessionCookie.secure : sessionCookie.plain, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure,
      expires: expiresAt,
    })
  }
}
