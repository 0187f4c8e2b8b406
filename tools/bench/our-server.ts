// The product's own server, one process, over the database of the benchmark.
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { buildApp } from '../../apps/server/src/app.ts'
import { startServices } from '../../apps/server/src/start-services.ts'

const { BENCH_URL: url = '', BENCH_DATA: data = '' } = process.env
const config = readConfig({ argv: ['--data-dir', data], env: { LOG_LEVEL: 'error' }, projectRoot: '/' })
const { services } = await startServices(config, url)
const app = await buildApp({ services, webRoot: null, version: 'bench' })
process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) })
