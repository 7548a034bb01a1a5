// npm start: everything from a fresh clone to a running Maistro.
import { runMaistro } from './server/run.ts';

process.exit(await runMaistro('start'));
