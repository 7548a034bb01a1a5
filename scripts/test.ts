// npm test: the checks, the unit tests, the browser tests, and one line that counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { browserPath } from './browser.ts';
import { generateClient } from './generate.ts';
import { ensureBuild } from './server/build.ts';
import { runChecks } from './test/checks.ts';
import { type Count, countOf, sum } from './test/count.ts';
import { programOf, runNode } from './test/run-tool.ts';

const UnitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const BrowserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const reports = mkdtempSync(path.join(tmpdir(), 'maistro-reports-'));

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The tool ended before it could write one, which countOf counts as a failure.
    return undefined;
  }
}

async function runUnitTests(): Promise<Count> {
  const file = path.join(reports, 'unit.json');
  const { isOk } = await runNode(
    [programOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    { isShown: true },
  );
  const report = UnitReport.safeParse(readReport(file)).data;
  return countOf(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, isOk);
}

async function runBrowserTests(): Promise<Count> {
  const file = path.join(reports, 'browser.json');
  const browser = await browserPath();
  await ensureBuild(console.log);
  const { isOk } = await runNode(
    [
      programOf('@playwright/test', 'playwright'),
      'test',
      '--project=desktop',
      '--project=phone',
      '--reporter=list,json',
    ],
    { isShown: true, environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM_PATH: browser } },
  );
  const stats = BrowserReport.safeParse(readReport(file)).data?.stats;
  return countOf(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), isOk);
}

const steps = [
  ['check', 'Checks', runChecks],
  ['unit', 'Unit tests', runUnitTests],
  ['browser', 'Browser tests', runBrowserTests],
] as const;

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const counts: Count[] = [];
try {
  generateClient();
  for (const [name, title, run] of steps) {
    if (only !== undefined && only !== name) continue;
    console.log(`\n${title}`);
    try {
      counts.push(await run());
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      counts.push({ passed: 0, failed: 1 });
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
