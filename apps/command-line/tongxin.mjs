#!/usr/bin/env node
// npx tongxin: the command line, built first if its sources are newer.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bringUpToDate } from '../../tools/launch/bring-up-to-date.mjs'
import { root } from '../../tools/launch/freshness.mjs'

bringUpToDate(['command-line'])
const { run } = await import(pathToFileURL(path.join(root, 'dist/command-line/main.js')).href)
process.exitCode = await run(process.argv.slice(2))
