import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { contents } from './testing/collect';
import { human, model } from './testing/model';
import { setUp } from './testing/set-up';

const { account, client } = await setUp();

/** Words that no other test says, so that tasks and calls can be told apart. */
const unique = () => crypto.randomUUID().slice(0, 8);
const ending = (words: string) => `Be brief. End every answer with "${words}"`;

const todo = (task: string) =>
  db.todo.findFirst({
    where: { accountId: account.accountId, task },
    select: { category: true, endUser: true, deadline: true },
  });

describe("a run's configuration", () => {
  it.each(['config', 'context'] as const)('overrides the assistant for this run, by %s', async (where) => {
    const task = `Feed ${unique()}`;
    const settings = {
      todo_category: 'zoo',
      user_id: 'ann',
      task_maistro_role: ending('Roar.'),
      anything: { else: [1] },
    };
    const given = where === 'config' ? { config: { configurable: settings } } : { context: settings };
    const { thread_id } = await client.threads.create();
    const values = await client.runs.wait(thread_id, account.work, {
      input: human(`Create ToDos: 1) ${task}.`),
      ...given,
    });
    expect(contents(values).at(-1)).toMatch(/Roar\.$/);
    expect(await todo(task)).toMatchObject({ category: 'zoo', endUser: 'ann' });
    const [run] = await client.runs.list(thread_id);
    expect(run).toMatchObject({ kwargs: given });
    const next = await client.runs.wait(thread_id, account.work, { input: human('Hello') });
    expect(contents(next).at(-1)).toBe('You said: Hello');
  });

  it('reads deadlines in the time zone that it names', async () => {
    const task = `Call ${unique()}`;
    const input = human(`Create ToDos: 1) ${task} by end of day today.`);
    for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      await client.runs.wait(null, account.work, {
        input,
        config: { configurable: { time_zone, user_id: time_zone } },
      });
    }
    const todos = await db.todo.findMany({
      where: { accountId: account.accountId, task },
      orderBy: { endUser: 'asc' },
    });
    const days = todos.map(({ deadline }) => deadline?.toISOString().slice(0, 10) ?? '');
    // The two zones are 25 hours apart: it is never the same day in both.
    expect(days).toHaveLength(2);
    expect(days[0]).not.toBe(days[1]);
  });

  it('parts memories by user_id within the account', async () => {
    const task = `Secret ${unique()}`;
    await client.runs.wait(null, account.work, {
      input: human(`Create ToDos: 1) ${task}.`),
      config: { configurable: { user_id: 'ann' } },
    });
    const summary = async (user_id: string) =>
      contents(
        await client.runs.wait(null, account.work, {
          input: human('Give me a summary.'),
          config: { configurable: { user_id } },
        }),
      ).at(-1);
    expect(await summary('ann')).toContain(task);
    expect(await summary('bob')).not.toContain(task);
  });

  it('may choose the model', async () => {
    const said = `Hello ${unique()}`;
    const values = await client.runs.wait(null, account.work, {
      input: human(said),
      config: { configurable: { model: 'built-in' } },
    });
    expect(contents(values)).toHaveLength(2);
    expect(model.calls(said)).toEqual([]);
  });
});

describe('an existing thread', () => {
  it('is answered by the assistant that the run names, at its current version', async () => {
    const named = async (words: string) =>
      client.assistants.create({
        graphId: 'task_maistro',
        config: { configurable: { todo_category: unique(), task_maistro_role: ending(words) } },
      });
    const [first, second] = [await named('One.'), await named('Two.')];
    const { thread_id } = await client.threads.create();
    const say = async (assistantId: string) =>
      contents(await client.runs.wait(thread_id, assistantId, { input: human('Hello') })).at(-1);
    expect(await say(first.assistant_id)).toMatch(/One\.$/);
    expect(await say(second.assistant_id)).toMatch(/Two\.$/);
    await client.assistants.update(first.assistant_id, {
      config: { configurable: { todo_category: 'x', task_maistro_role: ending('Three.') } },
    });
    expect(await say(first.assistant_id)).toMatch(/Three\.$/);
    await client.assistants.setLatest(first.assistant_id, 1);
    expect(await say(first.assistant_id)).toMatch(/One\.$/);
  });
});
