import type { api } from '../../app/client.ts'

export type Method = Awaited<ReturnType<typeof api.cockpit.method>>
export type Pillar = Method['pillars'][number]
export type Measure = Pillar['measures'][number]
export type Indicator = Measure['indicators'][number]
