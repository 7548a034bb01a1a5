// Measures the first visit and the opening of a long chat in a real browser, without a cache.

import { type Browser, chromium, type Page } from '@playwright/test';
import type pg from 'pg';
import { browserPath, launchArguments } from '../browser.ts';
import { addMessages, type BenchAccount, makeAccount } from './data.ts';
import type { BenchServer } from './server.ts';
import { median } from './turn.ts';

const RUNS = 7;

type Visit = { script: number; largestPaint: number; ready: number };

/** Milliseconds since the navigation began, and compressed bytes of JavaScript. */
async function visit(
  browser: Browser,
  url: string,
  account: BenchAccount | null,
  readyText: string | null,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    if (account) {
      const [name = '', value = ''] = account.cookie.split('=');
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    let script = 0;
    page.on('requestfinished', async (request) => {
      if (request.resourceType() === 'script') script += (await request.sizes()).responseBodySize;
    });
    await page.goto(url, { waitUntil: 'commit' });
    const ready = await readyToType(page, readyText);
    await page.waitForLoadState('networkidle');
    const largestPaint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    return { script, largestPaint, ready };
  } finally {
    await context.close();
  }
}

/** When React has taken over the composer and, if asked for, the text is in view. */
function readyToType(page: Page, text: string | null): Promise<number> {
  return page
    .waitForFunction(
      (wanted) => {
        const field = document.querySelector('[data-testid="multimodal-input"]');
        const taken = field && Object.keys(field).some((key) => key.startsWith('__reactProps'));
        if (!taken) return false;
        if (wanted) {
          const last = [...document.querySelectorAll('[data-role="assistant"]')].at(-1);
          const box = last?.getBoundingClientRect();
          if (!last?.textContent?.includes(wanted) || !box || box.bottom < 0 || box.top > innerHeight)
            return false;
        }
        return performance.now();
      },
      text,
      { polling: 'raf' },
    )
    .then((handle) => handle.jsonValue() as Promise<number>);
}

async function series(
  browser: Browser,
  url: string,
  account: BenchAccount | null,
  readyText: string | null,
): Promise<Visit> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, url, account, readyText));
  return {
    script: median(visits.map((one) => one.script)),
    largestPaint: median(visits.map((one) => one.largestPaint)),
    ready: median(visits.map((one) => one.ready)),
  };
}

export async function benchPages(server: BenchServer, client: pg.Client): Promise<void> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: launchArguments() });
  try {
    const account = await makeAccount(client, server.secret);
    const [thread] = await addMessages(client, account, 200, 200);
    await visit(browser, server.url, null, null);
    const first = await series(browser, server.url, null, null);
    console.log(`First visit, compressed JavaScript: ${(first.script / 1000).toFixed(0)} kB`);
    console.log(`First visit, largest content: ${first.largestPaint.toFixed(0)} ms`);
    console.log(`First visit, ready to type: ${first.ready.toFixed(0)} ms`);
    const long = await series(browser, `${server.url}/chat/${thread}`, account, 'task 200');
    console.log(`Chat of 200 messages, end in view and ready: ${long.ready.toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
}
