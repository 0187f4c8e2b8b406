import { readFileSync } from 'node:fs'

/** The operating-system user that PostgreSQL runs as. */
export interface SystemUser {
  uid: number
  gid: number
}

interface PasswdEntry extends SystemUser {
  name: string
}

/**
 * PostgreSQL refuses to run as root. Started by root we lend it another user: the one that owns the
 * cluster already, the one asked for, or the first of `postgres` and `nobody`. Otherwise it runs as us.
 */
export function chooseSystemUser(askedFor: string | null, clusterOwner: SystemUser | null): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  if (clusterOwner && clusterOwner.uid !== 0) return clusterOwner
  const entries = readPasswd()
  const wanted = askedFor ? [askedFor] : ['postgres', 'nobody']
  const found = wanted.map((name) => entries.find((entry) => entry.name === name)).find((entry) => entry?.uid)
  if (!found) {
    throw new Error(
      `PostgreSQL cannot run as root, and no user ${wanted.join(' or ')} exists. Name one in TONGXIN_DATABASE_USER, or do not start as root.`,
    )
  }
  return { uid: found.uid, gid: found.gid }
}

function readPasswd(): PasswdEntry[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}
