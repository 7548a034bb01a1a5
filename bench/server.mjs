// Serves the graph with the peer's in-memory server: node server.mjs <port> <data folder>; it tells its parent when it is ready

import path from 'node:path';
import { startServer } from '@langchain/langgraph-api/server';

const [port, folder] = process.argv.slice(2);

await startServer({
  port: Number(port),
  host: '127.0.0.1',
  cwd: folder,
  // The default of its command line.
  nWorkers: 10,
  graphs: { task_maistro: `${path.join(import.meta.dirname, 'graph.mjs')}:graph` },
});
process.send?.('ready');
