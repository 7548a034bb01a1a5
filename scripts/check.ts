// npm run check: format and lint, types, dead code and the direction of imports, side by side.
import { runChecks } from './test/checks.ts';

const { failed } = await runChecks();
process.exitCode = failed === 0 ? 0 : 1;
