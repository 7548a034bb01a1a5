import type { Client } from '@langchain/langgraph-sdk';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { queue, setWorker, stopQueue } from '@/lib/queue/queue';
import { logOfRun } from '@/lib/runs/log';
import { fireSchedule } from '@/lib/schedules/fire';
import { beginCron } from './begin-cron';
import { clientOf, newAccount, serve, type TestAccount } from './testing/serve';

const server = await serve();
afterAll(async () => {
  await stopQueue();
  await server.close();
});

let account: TestAccount;
let client: Client;
beforeEach(async () => {
  account = await newAccount();
  client = clientOf(server, account);
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const say = (content: string) => ({ messages: [{ role: 'user', content }] });
const daily = { schedule: '0 8 * * 1-5', input: say('Give me a todo summary.') };

/** Fires a cron as the queue would, and waits for its run to end. */
async function fire(cronId: string, runId = crypto.randomUUID()): Promise<string> {
  const { nextRunAt } = await db.schedule.findUniqueOrThrow({ where: { id: cronId } });
  await fireSchedule({ id: runId, data: { id: cronId } }, beginCron, Number(nextRunAt));
  const log = logOfRun(account.accountId, runId);
  if (log) await new Response(log.follow()).text();
  return runId;
}

describe('crons', () => {
  it('are created with everything that a client says', async () => {
    const cron = await client.crons.create(account.personal, {
      ...daily,
      timezone: 'America/Los_Angeles',
      metadata: { team: 'a' },
      config: { configurable: { user_id: 'lance' } },
      endTime: '2099-01-01T00:00:00Z',
      onRunCompleted: 'keep',
      multitaskStrategy: 'enqueue',
    });
    expect(cron).toMatchObject({
      assistant_id: account.personal,
      thread_id: null,
      schedule: '0 8 * * 1-5',
      timezone: 'America/Los_Angeles',
      end_time: '2099-01-01T00:00:00.000Z',
      enabled: true,
      on_run_completed: 'keep',
      metadata: { team: 'a' },
      payload: { input: daily.input, config: { configurable: { user_id: 'lance' } } },
    });
    const next = new Date((cron as unknown as { next_run_date: string }).next_run_date);
    const hour = new Intl.DateTimeFormat('en', {
      timeZone: 'America/Los_Angeles',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    expect(hour.format(next)).toBe('08');
  });

  it('take the name of the graph for its default assistant', async () => {
    const cron = await client.crons.create('task_maistro', daily);
    const { assistant_id } = await client.assistants.get('task_maistro');
    expect((cron as unknown as { assistant_id: string }).assistant_id).toBe(assistant_id);
  });

  it('are found, counted, changed and deleted', async () => {
    const first = (await client.crons.create(account.personal, {
      ...daily,
      metadata: { n: 1 },
    })) as never as {
      cron_id: string;
    };
    await client.crons.create(account.work, { ...daily, schedule: '*/5 * * * *', metadata: { n: 2 } });
    expect(await client.crons.count()).toBe(2);
    expect(await client.crons.count({ assistantId: account.work })).toBe(1);
    expect(await client.crons.count({ assistantId: UNKNOWN })).toBe(0);
    expect(await client.crons.search({ metadata: { n: 1 } })).toMatchObject([{ cron_id: first.cron_id }]);
    expect(await client.crons.search({ limit: 1, sortBy: 'created_at', sortOrder: 'asc' })).toMatchObject([
      { cron_id: first.cron_id },
    ]);
    expect(await client.crons.search({ limit: 1, offset: 5 })).toEqual([]);
    expect(await client.crons.search({ metadata: { n: 1 }, select: ['schedule', 'enabled'] })).toEqual([
      { schedule: '0 8 * * 1-5', enabled: true },
    ]);
    const changed = await client.crons.update(first.cron_id, {
      schedule: '30 9 * * *',
      timezone: 'Asia/Kolkata',
      enabled: false,
    });
    expect(changed).toMatchObject({
      schedule: '30 9 * * *',
      timezone: 'Asia/Kolkata',
      enabled: false,
      next_run_date: null,
      metadata: { n: 1 },
      payload: { input: daily.input },
    });
    expect(await client.crons.search({ enabled: false })).toMatchObject([{ cron_id: first.cron_id }]);
    await client.crons.delete(first.cron_id);
    expect(await client.crons.count()).toBe(1);
    await expect(client.crons.delete(first.cron_id)).rejects.toThrow('404');
  });

  it.each([
    ['schedule', { schedule: 'every day' }],
    ['schedule', { schedule: '61 * * * *' }],
    ['timezone', { timezone: 'Mars/Olympus' }],
    ['end_time', { endTime: 'tomorrow' }],
    ['webhook', { webhook: 'http://127.0.0.1/hook' }],
    ['input.messages.0.type', { input: { messages: [{ role: 'nobody', content: 'x' }] } }],
    ['config.configurable.time_zone', { config: { configurable: { time_zone: 'Nowhere' } } }],
    ['interrupt_before', { interruptBefore: ['task_maistro'] }],
  ])('answer 422 for a wrong %s', async (field, wrong) => {
    const failed = client.crons.create(account.personal, { ...daily, ...wrong } as typeof daily);
    await expect(failed).rejects.toThrow(/422/);
    await expect(failed).rejects.toThrow(`"field":"${field}"`);
    expect(await client.crons.count()).toBe(0);
  });

  it('answer 404 for what does not exist', async () => {
    await expect(client.crons.create(UNKNOWN, daily)).rejects.toThrow('404');
    await expect(client.crons.createForThread(UNKNOWN, account.personal, daily)).rejects.toThrow('404');
    await expect(client.crons.update(UNKNOWN, { enabled: false })).rejects.toThrow('404');
    await expect(client.crons.delete('not-an-id')).rejects.toThrow('404');
  });

  it('are of nobody else', async () => {
    const { cron_id } = (await client.crons.create(account.personal, daily)) as never as { cron_id: string };
    const stranger = clientOf(server, await newAccount());
    expect(await stranger.crons.search()).toEqual([]);
    await expect(stranger.crons.update(cron_id, { enabled: false })).rejects.toThrow('404');
    await expect(stranger.crons.delete(cron_id)).rejects.toThrow('404');
    await expect(stranger.crons.create(account.personal, daily)).rejects.toThrow('404');
    expect(await client.crons.count()).toBe(1);
  });
});

describe('the run of a cron', () => {
  const create = async (options: object = {}, threadId?: string) => {
    const payload = { ...daily, input: say('Create a ToDo: water the plants.'), ...options };
    const cron = threadId
      ? await client.crons.createForThread(threadId, account.personal, payload)
      : await client.crons.create(account.personal, payload);
    return (cron as never as { cron_id: string }).cron_id;
  };

  it('does what a POST would, on a thread that goes with it', async () => {
    await fire(await create());
    expect(await db.todo.findMany({ where: { accountId: account.accountId } })).toMatchObject([
      { task: expect.stringMatching(/water the plants/i), category: 'personal' },
    ]);
    expect(await db.thread.count({ where: { accountId: account.accountId, temporary: false } })).toBe(0);
  });

  it('has a new thread each time, which can be kept', async () => {
    const id = await create({ onRunCompleted: 'keep', metadata: { team: 'a' } });
    await fire(id);
    await fire(id);
    const runs = await db.run.findMany({ where: { accountId: account.accountId } });
    expect(new Set(runs.map(({ threadId }) => threadId)).size).toBe(2);
    expect(runs.map(({ metadata }) => metadata)).toEqual([
      { team: 'a', cron_id: id },
      { team: 'a', cron_id: id },
    ]);
  });

  it('continues the thread that it was made for', async () => {
    const { thread_id } = await client.threads.create();
    const id = await create({}, thread_id);
    await fire(id);
    await fire(id);
    expect(await db.message.count({ where: { threadId: thread_id } })).toBe(4);
    await client.threads.delete(thread_id);
    expect(await client.crons.count()).toBe(0);
  });

  it('is begun once when a firing is tried again', async () => {
    const id = await create({ onRunCompleted: 'keep' });
    const runId = await fire(id);
    await fire(id, runId);
    expect(await db.run.count({ where: { accountId: account.accountId } })).toBe(1);
  });

  it('keeps what is configured for it, and its days are those of its zone', async () => {
    const timezone = 'Pacific/Kiritimati';
    const id = await create({
      timezone,
      input: say('Create a ToDo: water the plants by tomorrow.'),
      config: { configurable: { todo_category: 'garden', user_id: 'lance' } },
    });
    await fire(id);
    const tomorrow = new Intl.DateTimeFormat('sv', { timeZone: timezone }).format(Date.now() + 86_400_000);
    expect(await db.todo.findMany({ where: { accountId: account.accountId } })).toMatchObject([
      { category: 'garden', endUser: 'lance', deadline: new Date(`${tomorrow}T23:59:00Z`) },
    ]);
  });

  it('begins when its job arrives on the queue', async () => {
    const id = await create({ onRunCompleted: 'keep' });
    const { nextRunAt } = await db.schedule.findUniqueOrThrow({ where: { id } });
    const fired = new Promise<void>((resolve, reject) => {
      setWorker('schedule', async (job) => {
        // The clock may fire what other tests have left behind.
        if ((job.data as { id: string }).id !== id) return;
        await fireSchedule(job, beginCron, Number(nextRunAt)).then(resolve, reject);
      });
    });
    await stopQueue();
    const boss = await queue();
    await boss.send('schedule', { id });
    await fired;
    expect(await db.run.count({ where: { accountId: account.accountId } })).toBe(1);
    expect(await db.schedule.findUnique({ where: { id } })).toMatchObject({ lastRunAt: expect.any(Date) });
  });
});
