// The comparison from start to end: both servers, the model that they share, the report.

import { loadavg } from 'node:os';
import pg from 'pg';
import { startModelServer } from '../../../e2e/model-server/server.ts';
import { startServer } from '../server.ts';
import { compare } from './compare.ts';
import { startPeer } from './peer.ts';
import { rowLine, writeReport } from './report.ts';
import { maistroSide, peerSide } from './side.ts';

const UNLIMITED = '10000000';

/** `databaseUrl` is that of an empty database. */
export async function benchApi(databaseUrl: string): Promise<void> {
  const before = loadavg()[0] ?? 0;
  const model = await startModelServer();
  const server = await startServer(databaseUrl, {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'scripted',
    API_REQUESTS_PER_MINUTE: UNLIMITED,
    API_RUNS_PER_MINUTE: UNLIMITED,
  });
  const peer = await startPeer(model.url);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const pair = [await maistroSide(server.url, client), peerSide(peer.url)] as const;
    const rows = await compare(pair, (done) => {
      for (const row of done) console.log(rowLine(row));
    });
    writeReport(rows, [before, loadavg()[0] ?? 0], new Date());
    console.log('Written to docs/benchmarks.md.');
  } finally {
    await client.end();
    await peer.stop();
    await server.stop();
    await model.close();
  }
}
