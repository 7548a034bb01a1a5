// What stopping, and even kill -9 of everything, leaves: all of it. On a Maistro of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type Maistro, startMaistro } from './fixtures/maistro.ts';
import { expect, test, unique } from './fixtures/test.ts';

let dataDir: string;
let maistro: Maistro;
let restart: () => Promise<void>;

test.beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'maistro-restart-'));
  const port = await freePort();
  restart = async () => {
    maistro = await startMaistro({
      dataDir,
      port,
      env: { OPENAI_BASE_URL: process.env.MAISTRO_E2E_MODEL ?? '', OPENAI_MODEL: 'scripted' },
    });
  };
  await restart();
});

test.afterEach(async () => {
  await maistro.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.describe('a stop and a start', () => {
  // The open page keeps its lists a moment after they changed: by then nobody may be there.
  test.use({ allowedComplaints: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/] });

  test('leave all as it was', async ({ chat }) => {
    await chat.open(maistro.url);
    await chat.ask('Create ToDo: Buy stamps by tomorrow.');
    const address = chat.page.url();
    expect(await maistro.stop()).toBe(0);
    await restart();

    await chat.open(address);
    await expect(chat.questions).toHaveText(/Buy stamps/);
    await expect(chat.answers).toContainText('Here is what I did');
    await chat.withTodos('Personal', (list) => expect(list.row('Buy stamps')).toBeVisible());
    await expect(await chat.ask('Are you there?')).toContainText('You said: Are you there?');
  });
});

test.describe('kill -9 of everything', () => {
  // The connection is gone while everything is dead.
  test.use({ allowedComplaints: [/ERR_|Failed to load resource/] });

  test('in the middle of an answer loses no ToDo and no message, and the chat goes on', async ({ chat }) => {
    const task = `Buy stamps ${unique()}`;
    await chat.open(maistro.url);
    await chat.ask('Create ToDo: Call Ann.');
    const address = chat.page.url();
    await chat.send(`slow:400 ${task}`);
    await expect(chat.answers.last()).toContainText('word5');
    await maistro.kill();
    await restart();

    await chat.open(address);
    await expect(chat.questions).toHaveText([/Call Ann/, new RegExp(task)]);
    await expect(chat.answers.first()).toContainText('Call Ann');
    const broken = chat.answers.last();
    await expect(broken).toContainText(`Added ${task}`);
    await expect(broken).toContainText('Maistro was stopped in the middle of this answer.');
    await chat.withTodos('Personal', async (list) => {
      await expect(list.rows()).toHaveCount(2);
      await expect(list.row(task)).toBeVisible();
    });
    await expect(await chat.ask('Are you there?')).toContainText('You said: Are you there?');
    await expect(chat.messages).toHaveCount(6);
  });

  test('in the middle of an answer, with the page left open: it finds out by itself', async ({ chat }) => {
    await chat.open(maistro.url);
    await chat.send('slow:400');
    await expect(chat.answers.last()).toContainText('word5');
    await maistro.kill();
    await restart();
    await expect(chat.answers.last()).toContainText('Maistro was stopped in the middle of this answer.', {
      timeout: 40_000,
    });
    await expect(await chat.ask('Are you there?')).toContainText('You said: Are you there?');
  });

  test('in the middle of a trial leaves everything as it was', async ({ chat }) => {
    await chat.open(maistro.url);
    await chat.ask('Create ToDo: Call Ann.');
    const address = chat.page.url();
    const read = () =>
      chat.page.evaluate(async () => {
        const addresses = [
          '/api/assistants',
          '/api/threads',
          '/api/todos?category=personal',
          '/api/memory?list=personal',
        ];
        return Promise.all(addresses.map(async (address) => (await fetch(address)).json()));
      });
    const before = await read();
    await chat.page.evaluate(async () => {
      const { assistants } = await (await fetch('/api/assistants')).json();
      const { body } = await fetch(`/api/assistants/${assistants[0].id}/trial`, {
        method: 'POST',
        body: JSON.stringify({ message: 'slow:400 Buy stamps', timeZone: 'UTC', sides: ['current'] }),
      });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let said = ''; !said.includes('word5'); ) said += (await reader?.read())?.value ?? '';
    });
    await maistro.kill();
    await restart();
    await chat.open(address);
    expect(await read()).toEqual(before);
  });
});
