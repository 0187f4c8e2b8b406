// What "done" means, step by step, in the order in which a mistake is cheapest to find.
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

const node = (...argv) => [process.execPath, ...argv]
const tool = (file, ...argv) => node(join(root, 'node_modules', file), ...argv)
const guards = (folder) => tool('vitest/vitest.mjs', 'run', '--project', 'rules', folder)
const npm = (...argv) => (process.env.npm_execpath ? node(process.env.npm_execpath, ...argv) : ['npm', ...argv])

export const steps = [
  { name: 'format', asks: 'is every file formatted', run: tool('oxfmt/bin/oxfmt', '--check') },
  {
    name: 'lint',
    asks: 'is the code sound and small',
    run: tool('oxlint/bin/oxlint', '--deny-warnings', '--format=unix'),
  },
  { name: 'types', asks: 'does everything fit together', run: npm('run', '--silent', 'types') },
  {
    name: 'dead-code',
    asks: 'is everything used',
    run: tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  },
  { name: 'duplicates', asks: 'is nothing written twice', run: tool('jscpd/run-jscpd.js') },
  { name: 'architecture', asks: 'does the house keep its shape', run: guards('tools/architecture') },
  { name: 'documents', asks: 'do the documents tell the truth', run: guards('tools/check') },
  { name: 'build', asks: 'can it be built', run: node('tools/launch/build.mjs') },
  { name: 'size', asks: 'do first pages stay light', run: npm('run', '--silent', 'web:size') },
  {
    name: 'schema',
    asks: 'do types and snapshot fit the migrations',
    run: npm('run', '--silent', 'db:types', '--', '--check'),
  },
  { name: 'tests', asks: 'does it work', run: node('tools/test.mjs') },
]
