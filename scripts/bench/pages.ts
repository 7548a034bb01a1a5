// Measures the first visit and the opening of a long chat in a real browser, without a cache.

import { type Browser, chromium } from '@playwright/test';
import type pg from 'pg';
import { browserPath, launchArguments } from '../browser.ts';
import { addMessages, type BenchAccount, makeAccount } from './data.ts';
import type { BenchServer } from './server.ts';
import { median } from './turn.ts';

const RUNS = 7;

type Visit = { script: number; shown: number; largestPaint: number; ready: number };

/** Milliseconds since the navigation began, and compressed bytes of JavaScript. */
async function visit(
  browser: Browser,
  url: string,
  account: BenchAccount | null,
  wanted: string | null,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    if (account) {
      const [name = '', value = ''] = account.cookie.split('=');
      await context.addCookies([{ name, value, url }]);
    }
    await context.addInitScript(watchPage, wanted);
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') {
        scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
      }
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const seen = await page.waitForFunction(() => {
      const { seen } = window as unknown as { seen: Omit<Visit, 'script'> };
      return seen.shown && seen.ready && seen.largestPaint ? seen : false;
    });
    const sizes = await Promise.all(scripts);
    return { ...((await seen.jsonValue()) as Visit), script: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when the text is in view, and when React has taken over the composer. */
function watchPage(wanted: string | null): void {
  const seen = { shown: 0, ready: 0, largestPaint: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    seen.largestPaint = list.getEntries().at(-1)?.startTime ?? seen.largestPaint;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const look = () => {
    const field = document.querySelector('[data-testid="multimodal-input"]');
    if (field && !seen.shown) {
      const last = [...document.querySelectorAll('[data-role="assistant"]')].at(-1);
      const box = last?.getBoundingClientRect();
      const isInView =
        last?.textContent?.includes(wanted ?? '') && box && box.bottom > 0 && box.top < innerHeight;
      if (wanted === null || isInView) seen.shown = performance.now();
    }
    if (field && Object.keys(field).some((key) => key.startsWith('__reactProps')))
      seen.ready = performance.now();
    if (!seen.shown || !seen.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function series(
  browser: Browser,
  url: string,
  account: BenchAccount | null,
  wanted: string | null,
): Promise<Visit> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, url, account, wanted));
  return {
    script: median(visits.map((one) => one.script)),
    largestPaint: median(visits.map((one) => one.largestPaint)),
    shown: median(visits.map((one) => one.shown)),
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
    console.log(`Chat of 200 messages, its end in view: ${long.shown.toFixed(0)} ms`);
    console.log(`Chat of 200 messages, ready to type: ${long.ready.toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
}
