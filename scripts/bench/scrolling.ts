// Measures how a chat of 1,000 messages opens, and whether it scrolls to its beginning without a stutter.

import { chromium } from '@playwright/test';
import type pg from 'pg';
import { browserPath, launchArguments } from '../browser.ts';
import { addMessages, makeAccount } from './data.ts';
import type { BenchServer } from './server.ts';

const MESSAGES = 1000;
/** Pixels that a wheel turns the page by, and how often. */
const TURN = 400;
const TURNS = 150;

export async function benchScrolling(server: BenchServer, client: pg.Client): Promise<void> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: launchArguments() });
  try {
    const account = await makeAccount(client, server.secret);
    const [thread] = await addMessages(client, account, MESSAGES, MESSAGES);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = account.cookie.split('=');
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    const opened = performance.now();
    await page.goto(`${server.url}/chat/${thread}`);
    await page.getByText(`task ${MESSAGES}`).waitFor();
    console.log(
      `Chat of ${MESSAGES} messages, its end in view: ${(performance.now() - opened).toFixed(0)} ms`,
    );
    await page.waitForLoadState('networkidle');
    const frames = page.evaluate(watchFrames, TURNS);
    await page.mouse.move(700, 400);
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.mouse.wheel(0, -TURN);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    const times = (await frames).toSorted((a, b) => a - b);
    const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
    console.log(
      `Scrolling back through it, one frame: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, longest ${at(1)} ms`,
    );
  } finally {
    await browser.close();
  }
}

/** Runs in the page: milliseconds between so many frames. */
function watchFrames(count: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let before = performance.now();
    const next = (now: number) => {
      times.push(now - before);
      before = now;
      if (times.length < count) requestAnimationFrame(next);
      else resolve(times);
    };
    requestAnimationFrame(next);
  });
}
