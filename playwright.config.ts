// The browser tests, against the production build as npm start serves it, at desktop and phone size.
// e2e/fixtures/servers.ts starts a Maistro for each kind of model; all of them serve the same build.
import { defineConfig } from '@playwright/test';
import { browserPath, launchArguments } from './scripts/browser.ts';

// Found once, by the process that starts the workers: they read this file too.
process.env.CHROMIUM_PATH ||= await browserPath();

const SLOW = [
  '**/kill.spec.ts',
  '**/api-kill.spec.ts',
  '**/restart.spec.ts',
  '**/schedule-fires.spec.ts',
  '**/todo-scale.spec.ts',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/fixtures/servers.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // Each waits for its server most of the time.
  workers: 3,
  retries: 0,
  // A small machine that does other things too may be slow.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: launchArguments() },
    // Recording costs a third of the time: `npx playwright test --trace=retain-on-failure` shows what failed.
    trace: 'off',
    // A test answers requests of the page itself at times, which a service worker would send past it.
    serviceWorkers: 'block',
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
  },
  projects: [
    { name: 'desktop', testIgnore: SLOW, use: { viewport: { width: 1440, height: 900 } } },
    // Restarts, waiting for the clock, very long lists: `npm run test:slow`.
    { name: 'slow', testMatch: SLOW },
    {
      name: 'phone',
      testIgnore: SLOW,
      // The main stories; what a model, an account, a crash or a program does is the same at any size.
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
