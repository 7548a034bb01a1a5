// npm run bench:api: measures the Agent Server API beside its peer and writes docs/benchmarks.md.
// Wants a quiet machine; takes some minutes.

import { installPeer } from './bench/api/peer.ts';
import { benchApi } from './bench/api/run.ts';
import { withDatabase } from './bench/database.ts';

if (!installPeer()) throw new Error('The server to compare with cannot be installed. See above for why.');
await withDatabase(benchApi);
