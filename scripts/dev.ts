// npm run dev: the same as npm start, with hot reload instead of a build.
import { runMaistro } from './server/run.ts';

process.exit(await runMaistro('dev'));
