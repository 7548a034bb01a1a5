// npm run migration -- NAME: writes the migration that leads from prisma/migrations to prisma/schema.prisma.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, dropDatabase } from '../lib/db/databases.ts';
import { joinEmbeddedServer } from '../lib/db/embedded/server.ts';
import { applyMigrations, diffSchema, migrationsFolder } from '../lib/db/migrate/migrate.ts';
import { dataFolder, loadEnvFile } from './server/prepare.ts';

async function writeMigration(name: string): Promise<string> {
  loadEnvFile();
  const server = await joinEmbeddedServer(dataFolder());
  const scratch = `scratch_${randomUUID()}`;
  try {
    const url = await createDatabase(server.url, scratch);
    await applyMigrations(url);
    const sql = await diffSchema(url);
    if (sql === undefined) return 'The migrations lead to the schema already: nothing to do.';
    const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const folder = path.join(migrationsFolder, `${timestamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'migration.sql'), sql);
    const file = path.relative(process.cwd(), path.join(folder, 'migration.sql'));
    return `Wrote ${file}. Read it, add what a schema cannot say (checks, triggers), then npm start applies it.`;
  } finally {
    await dropDatabase(server.url, scratch);
    await server.release();
  }
}

const name = process.argv[2] ?? '';
if (/^[a-z][a-z0-9_]*$/.test(name)) {
  console.log(await writeMigration(name));
} else {
  console.error('Give the migration a name in lower case: npm run migration -- add_todo_colour');
  process.exitCode = 1;
}
