import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig(({ mode }) => ({
  resolve: { alias: { '@': root } },
  plugins: [
    {
      name: 'test-database',
      transform(code, id) {
        if (id !== `${root}/lib/db/pool.ts`) return undefined;
        return { code: `import './testing/database.ts';\n${code}`, map: null };
      },
    },
  ],
  test: {
    include: ['{app,components,e2e,lib,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['lib/db/testing/global-setup.ts'],
    setupFiles: ['lib/testing/set-cases.ts'],
    // A wish of the person who runs the tests must not change what they test.
    env: {
      TZ: 'America/Los_Angeles',
      OPENAI_API_KEY: '',
      OPENAI_BASE_URL: '',
      OPENAI_MODEL: '',
      ...(mode === 'thorough' ? { PROPERTY_FACTOR: '10' } : {}),
    },
    // These end what hangs. How long anything takes is not tested: a machine may be slow, or busy otherwise.
    hookTimeout: 120_000,
    testTimeout: mode === 'thorough' ? 1_800_000 : 120_000,
    expect: { poll: { timeout: 60_000 } },
    // One more than the cores of a small machine: many tests wait for answers that come word by word.
    maxWorkers: 3,
  },
}));
