// npm run bench: measures turns and pages on a production server of its own and prints the figures.
// Wants a quiet machine; takes some minutes.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { joinEmbeddedServer } from '../lib/db/embedded/server.ts';
import { benchPages } from './bench/pages.ts';
import { startServer } from './bench/server.ts';
import { benchTurns } from './bench/turns.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'maistro-bench-db-'));
const database = await joinEmbeddedServer(dataDir, { isDurable: true });
const server = await startServer(database.url);
const client = new pg.Client({ connectionString: database.url });
await client.connect();
try {
  await benchPages(server, client);
  await benchTurns(server, client);
} finally {
  await client.end();
  await server.stop();
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
}
