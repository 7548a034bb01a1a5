// Generates the Prisma client into lib/db/generated. Also runs after `npm ci`.
//
// `prisma generate` looks for a schema engine and downloads it when it finds none, although generating
// never calls it. Naming any executable as that engine keeps the install free of downloads.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const schema = path.join(root, 'prisma', 'schema.prisma');

/** Throws with the generator's own words when the schema has a mistake. */
export function generateClient(): void {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const result = spawnSync(process.execPath, [prisma, 'generate', '--no-hints', `--schema=${schema}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (result.status !== 0) {
    throw new Error(`The database client could not be generated.\n${result.stdout}${result.stderr}`);
  }
}

const isMain = process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url;
if (isMain) {
  if (existsSync(schema)) {
    generateClient();
    console.log('The database client is generated.');
  } else {
    console.log('No prisma/schema.prisma here yet: npm start generates the database client.');
  }
}
