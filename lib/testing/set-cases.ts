// Runs before each test file: properties that name no number of cases of their own take the usual one, or more.
import { runs } from './runs.ts';

if (process.env.PROPERTY_FACTOR) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs(100) });
}
