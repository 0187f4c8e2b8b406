import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Smaller files gain nothing worth a second file. */
const least = 1000

/** Lays a .br and a .gz copy beside every script and stylesheet, so that the server never compresses while it serves. */
export function compressedCopies(): Plugin {
  return {
    name: 'tongxin-compressed-copies',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = path.join(dir ?? '', 'assets')
      for (const name of readdirSync(assets).filter((file) => /\.(?:js|css)$/.test(file))) {
        const content = readFileSync(path.join(assets, name))
        if (content.length < least) continue
        writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(content))
        writeFileSync(path.join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}
