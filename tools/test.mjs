// npm test: everything that is tested — rules, operations against a real PostgreSQL, architecture,
// documents, then journeys in a real browser. Ends with one line that counts them all.
//   npm test -- --unit        all but the browser
//   npm test -- --browser     the browser alone
// DATABASE_URL=postgresql://… npm test runs all of it on that server, in databases of its own, and drops them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const asked = new Set(process.argv.slice(2))
const suites = [
  { name: 'unit', config: 'vitest.config.ts', skip: asked.has('--browser') },
  { name: 'browser', config: 'e2e/vitest.config.ts', skip: asked.has('--unit') },
]

const built = spawnSync(process.execPath, ['tools/launch/build.mjs'], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) finish({ passed: 0, failed: 1 })

const reports = mkdtempSync(join(tmpdir(), 'tongxin-tests-'))
const counts = suites.filter(({ skip }) => !skip).map(runSuite)
rmSync(reports, { recursive: true, force: true })
finish({ passed: sum('passed'), failed: sum('failed') })

function runSuite({ name, config }) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...reporters],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  return count(report, status === 0)
}

/** A file that cannot even be loaded counts as one failure, and so does a run that breaks without a report. */
function count(report, succeeded) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length
    const failed = numFailedTests + unloaded
    return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function sum(field) {
  return counts.reduce((total, one) => total + one[field], 0)
}

function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}
