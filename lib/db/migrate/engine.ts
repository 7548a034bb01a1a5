// Prisma's schema engine, as the WebAssembly that npm ships, on one PostgreSQL connection.
//
// The command line's own engine is a program that has to be downloaded; this one is the same code.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

type Engine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'));
  const imports = Object.entries(bindings).map(([name, value]) => [
    name,
    // The engine leaves the timer of its ten seconds' wait for a lock behind; it must not keep us alive.
    name.startsWith('__wbg_setTimeout_')
      ? (wake: () => void, ms: number) => setTimeout(wake, ms).unref()
      : value,
  ]);
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': Object.fromEntries(imports),
  });
  bindings.__wbg_set_wasm(instance.exports);
  // Where the engine puts the words of a panic; without it they would be lost behind a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/** The one-byte type of PostgreSQL's catalogues. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/** One connection, whose results hide catalogue types from the adapter, which knows none of them. */
class EnginePool extends Pool {
  /** Where the last result had such a type: the engine needs to be told. */
  characters: number[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: `query` has ten overloads; all pass through here alike
  override async query(...args: any[]): Promise<any> {
    const result = await super.query(...(args as [string]));
    const fields = result.fields ?? [];
    this.characters = fields.flatMap((field, index) => (field.dataTypeID === CATALOGUE_CHAR ? [index] : []));
    for (const index of this.characters) Object.assign(fields[index] ?? {}, { dataTypeID: TEXT });
    return result;
  }
}

async function connect(pool: EnginePool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of pool.characters) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter's own cuts a script at each semicolon, also inside a function's body; PostgreSQL takes it whole.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

/**
 * Runs `work` with an engine inside one transaction: either all of it lasts or nothing, whatever kills
 * the process meanwhile.
 * @param schema text of the Prisma schema
 */
export async function withEngine<T>(
  databaseUrl: string,
  schema: string,
  work: (engine: Engine, query: (sql: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  // One connection that is never given back: what the engine sends all lands in our transaction.
  const pool = new EnginePool({
    connectionString: databaseUrl,
    max: 1,
    idleTimeoutMillis: 0,
    application_name: 'maistro migrate',
  });
  const query = (sql: string) => pool.query(sql);
  try {
    await query('BEGIN');
    const factory: SqlMigrationAwareDriverAdapterFactory = {
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => connect(pool),
      connectToShadowDb: () => Promise.reject(new Error('Compare with a scratch database instead.')),
    };
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    const result = await work(engine, query);
    await query('COMMIT');
    return result;
  } finally {
    await pool.end();
  }
}
