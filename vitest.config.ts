import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
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
    isolate: false,
    setupFiles: ['lib/testing/fresh-file.ts'],
    // Has no state, and takes longer to load than any module of ours.
    server: { deps: { external: [/\/lib\/db\/generated\//] } },
    // A wish of the person who runs the tests must not change what they test.
    env: { TZ: 'America/Los_Angeles', OPENAI_API_KEY: '', OPENAI_BASE_URL: '', OPENAI_MODEL: '' },
    // The first test file may have to set up PostgreSQL.
    hookTimeout: 60_000,
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
