import { assess } from './commands/assess.ts'
import { checkRules } from './commands/check-rules.ts'
import { diffRules } from './commands/diff-rules.ts'
import { type Options, readArguments, usage, UsageError } from './arguments.ts'
import { type Console, processConsole } from './console.ts'
import { UnusableInput } from './input/input-fault.ts'

/** Runs the command line. Gives 0 when all is well, 1 when an input is faulty, 2 when the call itself is. */
export async function run(argv: readonly string[], console: Console = processConsole): Promise<number> {
  try {
    const { words, options } = readArguments(argv)
    if (options.help) {
      await console.out(`${usage}\n`)
      return 0
    }
    return await dispatch(words, options, console)
  } catch (error) {
    if (error instanceof UsageError) {
      console.err(`${error.message}\n\n${usage}`)
      return 2
    }
    if (error instanceof UnusableInput) {
      console.err(error.message)
      return 1
    }
    throw error
  }
}

async function dispatch([first, second, ...rest]: string[], options: Options, console: Console): Promise<number> {
  if (first === 'assess' && second === undefined) return assess(options, console)
  if (first === 'rules' && second === 'check') return checkRules(rest, console)
  if (first === 'rules' && second === 'diff') return diffRules(rest, options, console)
  throw new UsageError(first ? `“${[first, second].filter(Boolean).join(' ')}” is no command.` : 'Which command?')
}
