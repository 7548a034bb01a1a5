import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, dropDatabase } from '../databases.ts';
import type { EmbeddedServer } from '../embedded/server.ts';
import { createTestDatabase, joinTestServer } from '../testing/server.ts';
import { applyMigrations, diffSchema, migrationsFolder } from './migrate.ts';

const all = readdirSync(migrationsFolder).filter((name) => /^\d{14}_/.test(name));

describe('migrations', () => {
  let server: EmbeddedServer;
  const names = ['test_migrate_current', 'test_migrate_behind', 'test_migrate_race'];

  beforeAll(async () => {
    server = await joinTestServer();
  });

  afterAll(async () => {
    for (const name of names) await dropDatabase(server.url, name);
  });

  it('lead to exactly what prisma/schema.prisma describes', async () => {
    const url = await createTestDatabase(server, 'test_migrate_current');
    // When this fails: npm run migration -- NAME
    expect(await diffSchema(url)).toBeUndefined();
  });

  it('are found behind when the schema has one column more', async () => {
    const url = await createTestDatabase(server, 'test_migrate_behind');
    const schema = readFileSync(path.join(migrationsFolder, '../schema.prisma'), 'utf8');
    const changed = schema.replace('model Account {', 'model Account {\n  nickname String?');
    expect(await diffSchema(url, changed)).toContain('ADD COLUMN     "nickname" TEXT');
  });

  it('apply once when two instances start at the same time', async () => {
    const url = await createDatabase(server.url, 'test_migrate_race');
    const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);
    expect(applied.flat()).toEqual(all);
    expect(await applyMigrations(url)).toEqual([]);
  });
});
