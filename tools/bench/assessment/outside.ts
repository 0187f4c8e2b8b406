// What the benchmark measures against lies in a folder of its own, so that the product's installation stays small.

interface Chunk {
  rowCount: number
  getColumnValues(column: number): readonly number[]
}

export interface DuckConnection {
  run(sql: string): Promise<unknown>
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>
}

interface DuckModule {
  DuckDBInstance: {
    create(path: string, settings: Record<string, string>): Promise<{ connect(): Promise<DuckConnection> }>
  }
}

/** A DuckDB in memory with two threads. */
export async function openDuck(): Promise<DuckConnection> {
  const { DuckDBInstance } = (await load('@duckdb/node-api')) as DuckModule
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '8GB' })
  return instance.connect()
}

export interface JsonEngine {
  addRule(rule: object): void
  run(facts: Record<string, unknown>): Promise<{ events: ReadonlyArray<{ params?: Record<string, unknown> }> }>
}

export async function newJsonEngine(): Promise<JsonEngine> {
  const { Engine } = (await load('json-rules-engine')) as {
    Engine: new (rules: object[], options: object) => JsonEngine
  }
  return new Engine([], { allowUndefinedFacts: true })
}

interface CopyStreams {
  from(sql: string): unknown
  to(sql: string): unknown
}

export async function copyStreams(): Promise<CopyStreams> {
  const streams = (await load('pg-copy-streams')) as CopyStreams & { default?: CopyStreams }
  return streams.default ?? streams
}

function load(name: string): Promise<unknown> {
  return import(name)
}
