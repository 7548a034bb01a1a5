// The example that the README names, step by step with the real client, on a Maistro of its own.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '@langchain/langgraph-sdk';
import { expect, test } from '@playwright/test';
import {
  addPersonalTodos,
  addTodoWithoutDeadline,
  addWorkTodos,
  connect,
  createAndDeleteSpare,
  createPersonalAssistant,
  createWorkAssistant,
  givePersonalRole,
  type NotebookClient,
  newThread,
  searchAssistants,
  setItsDeadline,
  summarise,
} from '../examples/notebook.ts';
import { textOf } from '../examples/print-message.ts';
import { makeKey } from './fixtures/api-key.ts';
import { type Maistro, startMaistro } from './fixtures/maistro.ts';

const root = path.resolve(import.meta.dirname, '..');

test.describe.configure({ mode: 'serial' });

let maistro: Maistro;
let apiKey: string;
let client: NotebookClient;
let personal: string;
let work: string;

test.beforeAll(async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'maistro-notebook-'));
  maistro = await startMaistro({ dataDir });
  apiKey = makeKey(dataDir);
  client = connect(maistro.url, apiKey);
});

test.afterAll(async () => {
  await maistro.stop();
  rmSync(maistro.dataDir, { recursive: true, force: true });
});

const lastText = (messages: Message[]) => textOf(messages.at(-1) ?? { type: 'ai', content: '' });
const reportOf = (messages: Message[]) =>
  messages.flatMap((message) => (message.type === 'tool' ? [textOf(message)] : [])).join('\n');

/** The deadlines in a tool's report, by task. */
const deadlinesIn = (report: string) =>
  Object.fromEntries(
    [...report.matchAll(/^(?:Added content|Content): (\{.*\})$/gm)].map(([, json = '{}']) => {
      const { task, deadline } = JSON.parse(json) as { task?: string; deadline: string | null };
      return [task ?? 'changed', deadline];
    }),
  );

/** The day that is `days` after today in the zone of the example, at its last minute. */
function endOfDay(days: number): string {
  const day = new Date(`${new Intl.DateTimeFormat('en-CA').format()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.toISOString().slice(0, 10)}T23:59:00`;
}

/** "Next" is the one in next week, which begins on Monday: that many days from today. */
const nextMonday = () => (1 - new Date().getDay() + 7) % 7 || 7;
const nextTuesday = () => nextMonday() + 1;

test('an assistant begins with version 1, and a change makes version 2', async () => {
  const first = await createPersonalAssistant(client);
  personal = first.assistant_id;
  expect(first).toMatchObject({
    graph_id: 'task_maistro',
    version: 1,
    config: { configurable: { todo_category: 'personal' } },
  });

  const second = await givePersonalRole(client, personal);
  expect(second).toMatchObject({
    assistant_id: personal,
    version: 2,
    config: { configurable: { todo_category: 'personal', user_id: 'notebook' } },
  });
  const versions = await client.assistants.getVersions(personal);
  expect(versions.map(({ version, config }) => [version, config])).toEqual([
    [2, second.config],
    [1, first.config],
  ]);

  const created = await createWorkAssistant(client);
  work = created.assistant_id;
  expect(created).toMatchObject({ version: 1, config: { configurable: { todo_category: 'work' } } });
});

test('a search finds both as they are now', async () => {
  const found = await searchAssistants(client);
  expect(found.map(({ assistant_id, version }) => [assistant_id, version])).toEqual(
    expect.arrayContaining([
      [personal, 2],
      [work, 1],
    ]),
  );
});

test('a spare assistant is gone after it was deleted, and no other', async () => {
  const { spare, before, after } = await createAndDeleteSpare(client);
  expect(before).toEqual(expect.arrayContaining([spare, personal, work]));
  expect(after.toSorted()).toEqual(before.filter((id) => id !== spare).toSorted());
});

test('two ToDos get the days that were meant, and are not doubled when sent again', async () => {
  const expected = () => ({
    'Re-film Module 6, lesson 5': endOfDay(0),
    'Update audioUX': endOfDay(nextMonday()),
  });
  const dayBefore = expected();
  const messages = await addWorkTodos(client, await newThread(client), work);
  // Midnight may come in between.
  expect([dayBefore, expected()]).toContainEqual(deadlinesIn(reportOf(messages)));
  expect(messages.map(({ type }) => type)).toEqual(['human', 'ai', 'tool', 'ai']);
  expect(lastText(messages)).toMatch(/Re-film Module 6, lesson 5.*\n.*Update audioUX/);

  const again = await addWorkTodos(client, await newThread(client), work);
  expect(reportOf(again).match(/^Document \S+ unchanged:$/gm)).toHaveLength(2);
  expect(reportOf(again)).not.toContain('New ToDo created');
  const { items } = await client.store.searchItems(['todo', 'work', 'notebook']);
  expect(items).toHaveLength(2);
});

test('the role pushes back on a missing deadline, and the reply on the same thread sets it', async () => {
  const thread = await newThread(client);
  const pushback = await addTodoWithoutDeadline(client, thread, work);
  expect(deadlinesIn(reportOf(pushback))).toEqual({ 'Finalize set of report generation tutorials': null });
  expect(lastText(pushback)).toMatch(
    /Finalize set of report generation tutorials\W+ has no deadline yet\. Going by similar tasks, .*Shall we set a deadline/,
  );

  const dayBefore = endOfDay(nextTuesday());
  const followUp = await setItsDeadline(client, thread, work);
  const [deadline] = Object.values(deadlinesIn(reportOf(followUp)));
  expect([dayBefore, endOfDay(nextTuesday())]).toContain(deadline);
  expect(lastText(followUp)).toMatch(/Finalize set of report generation tutorials.* Tuesday \d+ \w+/);

  const { values } = await client.threads.getState(thread);
  expect(values.messages.map(({ id }) => id)).toEqual([...pushback, ...followUp].map(({ id }) => id));
});

test('the personal summary lists personal ToDos alone', async () => {
  const added = await addPersonalTodos(client, await newThread(client), personal);
  expect(Object.keys(deadlinesIn(reportOf(added)))).toEqual([
    'Check on swim lessons for the baby',
    'For winter travel, check AmEx points',
  ]);

  const summary = lastText(await summarise(client, await newThread(client), personal));
  expect(summary).toContain('swim lessons');
  expect(summary).toContain('AmEx points');
  expect(summary).not.toMatch(/Module 6|audioUX|tutorials/);
});

test('the command of the README runs all of it', async () => {
  const printed = execFileSync('npm', ['run', 'example'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MAISTRO_URL: maistro.url, MAISTRO_API_KEY: apiKey },
  });
  expect(printed).toContain(`${'='.repeat(32)} Human Message ${'='.repeat(33)}`);
  expect(printed).toMatch(/={34} Ai Message ={34}\nTool Calls:\n {2}update_todos \(.+\)/);
  expect(printed.trimEnd()).toMatch(/For winter travel, check AmEx points[^=]*$/);
});

test('without a key, or without a Maistro, the command says what to do', async () => {
  const run = (settings: Record<string, string>) =>
    spawnSync(process.execPath, ['examples/notebook.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MAISTRO_API_KEY: '', ...settings },
    });
  const withoutKey = run({ MAISTRO_URL: maistro.url });
  expect(withoutKey.status).toBe(1);
  expect(withoutKey.stderr).toContain('npm run api-key -- --email');
  const withoutMaistro = run({ MAISTRO_URL: 'http://127.0.0.1:9' });
  expect(withoutMaistro.status).toBe(1);
  expect(withoutMaistro.stderr).toContain('Start it with npm start');
});
