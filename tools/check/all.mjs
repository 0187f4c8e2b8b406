// npm run check: every check that CI runs, in one table. Quiet where all is well.
//   npm run check -- --only lint,format     some of them
//   npm run check -- --without-tests        all but the tests
import { spawn } from 'node:child_process'
import { root, steps } from './steps.mjs'

const chosen = choose(process.argv.slice(2))
const results = []
for (const step of chosen) {
  const result = await runStep(step)
  results.push(result)
  console.log(row(result))
}
for (const { step, passed, output } of results) {
  if (!passed) console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}\n${output.trim()}`)
}
const failed = results.filter(({ passed }) => !passed)
const verdict = failed.length === 0 ? 'All checks hold.' : `Not yet: ${failed.map(({ step }) => step.name).join(', ')}.`
console.log(`\n${verdict}`)
process.exitCode = failed.length === 0 ? 0 : 1

function choose(argv) {
  const at = argv.indexOf('--only')
  const names = at < 0 ? steps.map(({ name }) => name) : (argv[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`)
    process.exit(2)
  }
  return steps.filter(({ name }) => names.includes(name) && !(name === 'tests' && argv.includes('--without-tests')))
}

function runStep(step) {
  const began = performance.now()
  const [command, ...argv] = step.run
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, argv, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) =>
      resolve({ step, passed: code === 0, output, seconds: (performance.now() - began) / 1000 }),
    )
  })
}

function row({ step, passed, seconds }) {
  return `${passed ? '✓' : '✗'} ${step.name.padEnd(13)} ${step.asks.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s`
}
