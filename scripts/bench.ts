// npm run bench: measures turns and pages on a production server of its own and prints the figures, then
// compares the Agent Server API with its peer, where that can be installed. Wants a quiet machine; takes some minutes.

import pg from 'pg';
import { installPeer } from './bench/api/peer.ts';
import { benchApi } from './bench/api/run.ts';
import { withDatabase } from './bench/database.ts';
import { benchPages } from './bench/pages.ts';
import { benchScrolling } from './bench/scrolling.ts';
import { startServer } from './bench/server.ts';
import { benchSwitching } from './bench/switching.ts';
import { benchTurns } from './bench/turns.ts';

await withDatabase(async (databaseUrl) => {
  const server = await startServer(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await benchPages(server, client);
    await benchScrolling(server, client);
    await benchSwitching(server, client);
    await benchTurns(server, client);
  } finally {
    await client.end();
    await server.stop();
  }
});

if (installPeer()) await withDatabase(benchApi);
else console.log('The Agent Server API is compared only where the other server can be installed.');
