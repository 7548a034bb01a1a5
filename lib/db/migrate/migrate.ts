// Brings a database to the state of prisma/migrations, and compares it with prisma/schema.prisma.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { withEngine } from './engine.ts';

const prismaFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../prisma');
export const migrationsFolder = path.join(prismaFolder, 'migrations');
const LOCK_FILE = 'migration_lock.toml';
const EVERYTHING = { externalTables: [], externalEnums: [] };
/** Two instances that start at once wait for each other here; the number means nothing. */
const MIGRATE_LOCK = 6_247_877;

const readSchema = () => readFileSync(path.join(prismaFolder, 'schema.prisma'), 'utf8');

function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: readFileSync(path.join(folder, LOCK_FILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/**
 * Applies what the database does not have yet, all of it or nothing, and returns the names.
 * The record is Prisma's own, so `prisma migrate deploy` may take over.
 */
export function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  return withEngine(databaseUrl, readSchema(), async (engine, query) => {
    await query(`SELECT pg_advisory_xact_lock(${MIGRATE_LOCK})`);
    const input = { migrationsList: readMigrations(folder), filters: EVERYTHING };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });
}

/**
 * The SQL that would turn this database into what `schema` describes; undefined when it is that already.
 * Checks, triggers and deferrable keys, which a schema cannot express, count as no difference.
 */
export function diffSchema(databaseUrl: string, schema = readSchema()): Promise<string | undefined> {
  const files = [{ path: 'schema.prisma', content: schema }];
  return withEngine(databaseUrl, schema, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: prismaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  });
}
