import path from 'node:path'

/** What an installation may set, by environment and by flags; read once, at the start. */
export interface Config {
  /** Holds the embedded database (`pg/`), attachments (`files/`) and the lock. */
  dataDirectory: string
  /** Set: use this PostgreSQL (15 or later) instead of the embedded one. */
  databaseUrl: string | null
  host: string
  port: number
  /** Whether another port will do when this one is taken. */
  portMayMove: boolean
  /** Run the demonstration committee with its invented year. */
  demo: boolean
  /** Trust `X-Forwarded-*` of a reverse proxy in front. */
  trustProxy: boolean
  /** Off where a connection pooler in between forgets prepared statements. */
  prepareStatements: boolean
  /** The operating-system user that runs the embedded database when Tongxin is started by root. */
  databaseUser: string | null
  /** How much the log says: `silent`, `error`, `warn`, `info`. */
  logLevel: string
}

export interface ConfigSource {
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** Relative paths and the usual data directory are below it. */
  projectRoot: string
}

/** A setting that cannot be used, said so that the operator can mend it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

export function readConfig({ argv, env, projectRoot }: ConfigSource): Config {
  const flags = readFlags(argv)
  const setting = (flag: string, variable: string) => flags.get(flag) ?? (env[variable] || undefined)

  const demo = flags.has('demo')
  const port = setting('port', 'PORT')
  const directory = setting('data-dir', 'TONGXIN_DATA_DIR') ?? path.join('var', demo ? 'demo' : 'tongxin')
  return {
    demo,
    dataDirectory: path.resolve(projectRoot, directory),
    databaseUrl: readDatabaseUrl(setting('database-url', 'DATABASE_URL')),
    host: setting('host', 'HOST') ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    port: readPort(port ?? '8080'),
    portMayMove: demo && port === undefined,
    trustProxy: readSwitch('TRUST_PROXY', env['TRUST_PROXY'], false),
    prepareStatements: readSwitch('PREPARE', env['PREPARE'], true),
    databaseUser: env['TONGXIN_DATABASE_USER'] || null,
    logLevel: readLogLevel(env['LOG_LEVEL'] || 'warn'),
  }
}

const flagsWithValue = ['port', 'host', 'data-dir', 'database-url']
const switches = ['demo']

function readFlags(argv: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>()
  for (let at = 0; at < argv.length; at += 1) {
    const [name = '', inline] = (argv[at] ?? '').replace(/^--/, '').split(/=(.*)/s)
    if (switches.includes(name)) {
      flags.set(name, 'on')
    } else if (flagsWithValue.includes(name)) {
      const value = inline ?? argv[(at += 1)]
      if (!value || value.startsWith('--')) throw new ConfigError(`--${name} needs a value.`)
      flags.set(name, value)
    } else {
      const known = [...switches, ...flagsWithValue].map((flag) => `--${flag}`).join(', ')
      throw new ConfigError(`Unknown option ${argv[at]}. Known: ${known}.`)
    }
  }
  return flags
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

function readSwitch(name: string, text: string | undefined, usual: boolean): boolean {
  if (!text) return usual
  if (['1', 'true', 'yes', 'on'].includes(text.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(text.toLowerCase())) return false
  throw new ConfigError(`${name} must be on or off, not "${text}".`)
}

function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text)) {
    throw new ConfigError(
      'DATABASE_URL must begin with postgresql:// (for example postgresql://user:password@host:5432/name).',
    )
  }
  return text
}

function readLogLevel(text: string): string {
  const levels = ['silent', 'error', 'warn', 'info', 'debug']
  if (levels.includes(text)) return text
  throw new ConfigError(`LOG_LEVEL must be one of ${levels.join(', ')}, not "${text}".`)
}
