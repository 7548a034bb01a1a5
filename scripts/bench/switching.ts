// Measures a switch between assistants in a real browser: from the key to the frame that shows the other greeting and list.

import { randomUUID } from 'node:crypto';
import { chromium, type Page } from '@playwright/test';
import type pg from 'pg';
import { browserPath, launchArguments } from '../browser.ts';
import { type BenchAccount, makeAccount } from './data.ts';
import type { BenchServer } from './server.ts';
import { median } from './turn.ts';

/** More than the page brings lists for. */
const ASSISTANTS = 8;
const TODOS = 50;
const SWITCHES = 20;

async function addAssistants(client: pg.Client, account: BenchAccount): Promise<void> {
  for (let number = 2; number <= ASSISTANTS; number += 1) {
    const id = randomUUID();
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO assistant (id, account_id, current_version, version_count, position) VALUES ($1, $2, 1, 1, $3)',
      [id, account.id, number - 1],
    );
    await client.query(
      `INSERT INTO assistant_version (assistant_id, number, account_id, name, color, category, role)
       VALUES ($1, 1, $2, 'Number ' || $3::int, 'teal', 'list ' || $3::int, 'Keep it short.')`,
      [id, account.id, number],
    );
    await client.query('COMMIT');
    await client.query(
      `INSERT INTO todo (id, account_id, category, task)
       SELECT gen_random_uuid(), $1, 'list ' || $2::int, 'Task ' || n || ' of ' || $2::int FROM generate_series(1, $3) n`,
      [account.id, number, TODOS],
    );
  }
}

/** Runs in the page: tells when the frame after the key shows the assistant's greeting and a row of its list. */
function watchSwitches(): void {
  window.addEventListener(
    'keydown',
    ({ code, altKey, timeStamp }) => {
      const number = code.replace('Digit', '');
      if (!altKey || number === code) return;
      const look = () => {
        const greeting = document.querySelector('h1')?.textContent?.startsWith(`Number ${number} `);
        const row = document.querySelector('li[data-todo]')?.textContent?.includes(` of ${number}`);
        if (!greeting || !row) requestAnimationFrame(look);
        // The frame is painted by the time that a message which it sends arrives.
        else setTimeout(() => Object.assign(window, { took: performance.now() - timeStamp }));
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

async function takeTime(page: Page, number: number): Promise<number> {
  await page.evaluate(() => Object.assign(window, { took: undefined }));
  await page.keyboard.press(`Alt+Digit${number}`);
  const took = await page.waitForFunction(() => (window as unknown as { took?: number }).took);
  return (await took.jsonValue()) as number;
}

export async function benchSwitching(server: BenchServer, client: pg.Client): Promise<void> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: launchArguments() });
  try {
    const account = await makeAccount(client, server.secret);
    await addAssistants(client, account);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = account.cookie.split('=');
    await context.addCookies([{ name, value, url: server.url }]);
    await context.addInitScript(watchSwitches);
    const page = await context.newPage();
    await page.goto(server.url, { waitUntil: 'networkidle' });
    const first: number[] = [];
    for (let number = 2; number <= ASSISTANTS; number += 1) first.push(await takeTime(page, number));
    const later: number[] = [];
    for (let turn = 0; turn < SWITCHES; turn += 1) {
      later.push(await takeTime(page, 2 + (turn % (ASSISTANTS - 1))));
    }
    console.log(`Switching the assistant, the first time: ${median(first).toFixed(0)} ms`);
    console.log(`Switching the assistant, later: ${median(later).toFixed(0)} ms`);
    console.log(`Switching the assistant, the slowest of all: ${Math.max(...first, ...later).toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
}
