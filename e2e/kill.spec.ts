// kill -9 of the server at fifty random moments of a conversation that goes on in four chats at once: nothing is lost,
// doubled or out of order, no tool call takes effect twice, and the chats go on. No browser takes part.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { freePort, type Maistro, startMaistro } from './fixtures/maistro.ts';
import { Person } from './kill/person.ts';
import { between, seeded } from './kill/random.ts';
import { Talk } from './kill/talk.ts';
import { startModelServer } from './model-server/server.ts';

const KILLS = 50;
const CHATS = 4;
/** Every so often the database is killed with the server, and all that is under way is waited for. */
const DATABASE_TOO = 10;
const LONGEST_MS = 900;
/** What a crash leaves is found at the start, when no other instance is there. */
const PATIENCE_MS = 20_000;

test('fifty times kill -9 at any moment', async () => {
  test.setTimeout(600_000);
  const seed = Number(process.env.KILL_SEED ?? 20_261_123);
  test.info().annotations.push({ type: 'seed', description: `KILL_SEED=${seed}` });
  const random = seeded(seed);
  const model = await startModelServer();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'maistro-kills-'));
  const port = await freePort();
  const start = () =>
    startMaistro({ dataDir, port, env: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' } });
  let maistro: Maistro = await start();
  try {
    const { url } = maistro;
    const person = await Person.arrive(url);
    const talks = Array.from({ length: CHATS }, () => new Talk(person, () => url, random));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const going = talks.map((talk) => talk.go(between(random, 1, 3)));
      await wait(between(random, 0, LONGEST_MS));
      await (kill % DATABASE_TOO === 0 ? maistro.kill() : maistro.killServer());
      await Promise.all([...going, ...talks.map((talk) => talk.hungUp())]);
      maistro = await start();
      await Promise.all(talks.map((talk) => talk.check(url)));
      const tasks = await person.tasks(url);
      for (const talk of talks) talk.checkTasks(tasks);
      if (kill % DATABASE_TOO !== 0) continue;
      for (const talk of talks) await talk.retry(url);
    }
    let cutOff = 0;
    for (const talk of talks) {
      await talk.go(1);
      await talk.settled(url, PATIENCE_MS);
      await talk.hungUp();
      const shown = await talk.check(url);
      cutOff += shown.filter(({ metadata }) => metadata.error?.code === 'interrupted').length;
    }
    const tasks = await person.tasks(url);
    for (const talk of talks) talk.checkTasks(tasks);
    expect(talks.reduce((sum, talk) => sum + talk.heard, 0)).toBeGreaterThan(CHATS);
    // Most kills meet some answer under way.
    expect(cutOff).toBeGreaterThan(KILLS / 5);
  } finally {
    await maistro.stop();
    await model.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
