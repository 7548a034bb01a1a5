// An empty database of its own for a benchmark, that puts on disk what it acknowledges.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbeddedServer } from '../../lib/db/embedded/server.ts';

export async function withDatabase(run: (databaseUrl: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maistro-bench-db-'));
  const database = await joinEmbeddedServer(dataDir, { isDurable: true });
  try {
    await run(database.url);
  } finally {
    await database.release();
    await rm(dataDir, { recursive: true, force: true });
  }
}
