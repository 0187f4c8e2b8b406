import { accessSync, constants } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A folder that outlives the run: beside the packages, or among the user's temporary files when that is read-only. */
export function cacheFolder(): string {
  try {
    accessSync(join(root, 'node_modules'), constants.W_OK)
    return join(root, 'node_modules/.cache/tongxin')
  } catch {
    return join(tmpdir(), `tongxin-${userInfo().uid}`)
  }
}
