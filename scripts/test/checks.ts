// The checks that need no test: each is one line when it passes, and its tool's own words when not.
import { type Count, sum } from './count.ts';
import { checkImports } from './imports.ts';
import { programOf, runNode, type ToolResult } from './run-tool.ts';

const BIOME = ['--colors=off', '--diagnostic-level=warn', '--error-on-warnings'];

const checks: readonly (readonly [string, () => Promise<ToolResult>])[] = [
  ['format and lint', () => runNode([programOf('@biomejs/biome', 'biome'), 'ci', ...BIOME, '.'])],
  ['types', checkTypes],
  ['dead code', () => runNode([programOf('knip'), '--no-progress'])],
  ['direction of imports', async () => checkImports()],
];

/** The types of routes and styles are Next's to write, and a fresh clone has none yet. */
async function checkTypes(): Promise<ToolResult> {
  const written = await runNode([programOf('next'), 'typegen']);
  if (!written.isOk) return written;
  return runNode([programOf('typescript', 'tsc'), '--noEmit', '--pretty', 'false']);
}

/** Runs all of them at once and counts each as one. */
export async function runChecks(): Promise<Count> {
  return sum(
    await Promise.all(
      checks.map(async ([name, check]) => {
        const { isOk, output } = await check();
        console.log(isOk ? `✓ ${name}` : `✗ ${name}\n${output.trim()}\n`);
        return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
      }),
    ),
  );
}
