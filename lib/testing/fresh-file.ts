// Runs before each test file. The files that a worker is given share its process, so that packages are loaded
// once and not two hundred times; what is ours begins anew with each file: the environment, our modules, and what
// these keep on globalThis, for which vitest.config.ts gives them `testFile`. What a file leaves behind and still
// works goes on with its own.
import { afterAll, vi } from 'vitest';
import { runs } from './runs.ts';

type Worker = { testEnvironment?: NodeJS.ProcessEnv; testFile?: Record<string, unknown> };
const worker = globalThis as Worker;
worker.testEnvironment ??= { ...process.env };
const environment = worker.testEnvironment;

for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
Object.assign(process.env, environment);
const shared = {};
worker.testFile = shared;
vi.resetModules();

if (process.env.PROPERTY_FACTOR) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs(100) });
}

// Registered first, so it comes last: the file's own clean-up still has all that it needs.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // Some are timers; clearInterval leaves everything else alone.
  for (const value of Object.values(shared)) clearInterval(value as NodeJS.Timeout);
});
