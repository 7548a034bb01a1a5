// Whatever the Agent Server API has acknowledged is there after kill -9 of everything, a moment later.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { connect } from '../examples/notebook.ts';
import { makeKey } from './fixtures/api-key.ts';
import { freePort, startMaistro } from './fixtures/maistro.ts';

test('kill -9 right after the answer loses nothing', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'maistro-kill-'));
  const port = await freePort();
  const killed = await startMaistro({ dataDir, port });
  const client = connect(killed.url, makeKey(dataDir));

  const { assistant_id } = await client.assistants.create({ graphId: 'task_maistro', name: 'Kept' });
  const { thread_id } = await client.threads.create({ metadata: { kept: true } });
  await client.runs.wait(thread_id, assistant_id, {
    input: { messages: [{ role: 'user', content: 'Create ToDo: Buy stamps by tomorrow.' }] },
  });
  const cron = await client.crons.create(assistant_id, {
    schedule: '0 8 1 1 *',
    input: { messages: [{ role: 'user', content: 'Give me a todo summary.' }] },
  });
  const read = async () => ({
    versions: await client.assistants.getVersions(assistant_id),
    history: await client.threads.getHistory(thread_id, { limit: 100 }),
    runs: await client.runs.list(thread_id),
    items: (await client.store.searchItems([], { limit: 100 })).items,
    crons: await client.crons.search({ assistantId: assistant_id }),
  });
  const before = await read();
  expect(before.crons.map(({ cron_id }) => cron_id)).toEqual([cron.cron_id]);
  await client.store.putItem(['notes'], 'last', { text: 'written last' });
  const updated = await client.assistants.update(assistant_id, { metadata: { last: true } });
  await killed.kill();

  const maistro = await startMaistro({ dataDir, port });
  try {
    const { versions, items, ...rest } = await read();
    expect(rest).toEqual({ history: before.history, runs: before.runs, crons: before.crons });
    expect(versions.map(({ version }) => version)).toEqual([updated.version, 1]);
    expect(versions[0]).toMatchObject({ metadata: { last: true } });
    expect(items).toEqual(expect.arrayContaining(before.items));
    expect(items.map(({ key }) => key)).toContain('last');
    expect(before.items.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ task: 'Buy stamps' }),
    );
  } finally {
    await maistro.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
