// Runs before each test file. The files that a worker is given share its process, so that packages are loaded
// once and not two hundred times; what is ours begins anew with each file: the environment, our modules, and what
// they keep on globalThis.
import { afterAll, vi } from 'vitest';
import { runs } from './runs.ts';

type Shared = Record<string, unknown> & { testEnvironment?: NodeJS.ProcessEnv };
const shared = globalThis as unknown as Shared;
shared.testEnvironment ??= { ...process.env };
const environment = shared.testEnvironment;

for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
Object.assign(process.env, environment);
vi.resetModules();

if (process.env.PROPERTY_FACTOR) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs(100) });
}

// Registered first, so it comes last: the file's own clean-up still has all that it needs.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const name of Object.keys(globalThis).filter((key) => key.startsWith('maistro'))) {
    // Some are timers, which would go on in the next file; clearInterval leaves everything else alone.
    clearInterval(shared[name] as NodeJS.Timeout);
    delete shared[name];
  }
});
