import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

export interface MigrationFile {
  name: string
  sql: string
  checksum: string
}

/** Reads `NNNN_name.sql` files in order; any other file or a double number is an error. Work done side by side may leave gaps. */
export async function readMigrationFiles(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => !name.startsWith('.')).sort()
  names.forEach((name, index) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
      throw new Error(`db/migrations/${name}: a migration is named NNNN_what_it_does.sql.`)
    }
    if (name.slice(0, 4) === names[index - 1]?.slice(0, 4)) {
      throw new Error(`db/migrations/${name}: number ${name.slice(0, 4)} is taken already.`)
    }
  })
  return Promise.all(names.map((name) => readMigrationFile(directory, name)))
}

async function readMigrationFile(directory: string, name: string): Promise<MigrationFile> {
  const sql = (await readFile(path.join(directory, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
