import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { jobHandlers, timetable } from './job-handlers.ts'
import type { Config } from './platform/config.ts'
import type { Services } from './platform/http/services.ts'
import { provideDatabase } from './platform/db/provide-database.ts'
import { closePdf, configurePdf } from './platform/pdf/render-pdf.ts'
import { projectRoot } from './platform/project-root.ts'
import { startServices } from './start-services.ts'
import { version } from './version.ts'

export { readConfig, ConfigError } from './platform/config.ts'

export interface RunningServer {
  address: string
  /** What whoever started it should read besides the address. */
  notes: string[]
  stop(): Promise<void>
}

/** Opens the database, migrates, serves and works: the whole product in one process. */
export async function start(config: Config): Promise<RunningServer> {
  const stops: Array<() => Promise<void>> = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    const postgres = await provideDatabase(config)
    stops.push(postgres.stop)
    if (config.demo)
      await (await import('./demonstration/ensure-demonstration.ts')).clearUnfinished(config, postgres.url)
    const running = await startServices(config, postgres.url)
    stops.push(running.stop)
    const notes = config.demo ? await demonstrationNotes(running.services) : []
    await running.services.jobs.start(jobHandlers(running.services), timetable)
    const webRoot = path.join(projectRoot, 'dist', 'web')
    configurePdf({ fontFolder: path.join(config.dataDirectory, 'fonts') })
    stops.push(() => Promise.resolve(closePdf()))
    const app = await buildApp({
      services: running.services,
      webRoot: existsSync(webRoot) ? webRoot : null,
      version,
      refusesWhenBusy: true,
    })
    stops.push(() => app.close())
    return { address: await listen(app, config), notes, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function demonstrationNotes(services: Services): Promise<string[]> {
  const { ensureDemonstration } = await import('./demonstration/ensure-demonstration.ts')
  const { describeAccounts } = await import('./demonstration/describe-accounts.ts')
  return describeAccounts(await ensureDemonstration(services), services.clock.now())
}

/** Listens; in the demonstration the next free port will do when the usual one is taken. */
async function listen(app: FastifyInstance, config: Config): Promise<string> {
  for (let port = config.port; ; port += 1) {
    try {
      await app.listen({ host: config.host, port })
      const { port: taken } = app.server.address() as AddressInfo
      const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
      return `http://${host}:${taken}`
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!busy || !config.portMayMove || port >= config.port + 20) throw error
    }
  }
}
