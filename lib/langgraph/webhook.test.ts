import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { setWorker, stopQueue } from '@/lib/queue/queue';
import { recoverLostRuns, recoverThread } from '@/lib/runs/recover';
import { deliverWebhook } from '@/lib/webhooks/send-webhook';
import { webhookSecret } from '@/lib/webhooks/sign';
import { forgetLogs } from './testing/forget-logs';
import { human } from './testing/model';
import { clientOf, newAccount, serve, type TestAccount } from './testing/serve';
import { everyMinute } from './workers';

// Read at the first use, which is later.
process.env.WEBHOOK_ALLOW_PRIVATE = '1';
process.env.AUTH_SECRET = 'a secret of at least thirty-two characters';

type Received = { headers: IncomingHttpHeaders; body: Record<string, unknown> };
let received: Received[] = [];
let arrived: (delivery: Received) => void = () => {};

const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const delivery = { headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) };
    received.push(delivery);
    response.end();
    arrived(delivery);
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
setWorker('webhook', (job) => deliverWebhook(job));

const server = await serve();
afterAll(async () => {
  await stopQueue();
  await server.close();
  receiver.close();
});

let account: TestAccount;
beforeEach(async () => {
  account = await newAccount();
});
afterEach(() => {
  received = [];
});

/** The next delivery, which is waited for before what leads to it begins. */
const nextDelivery = () =>
  new Promise<Received>((resolve) => {
    arrived = resolve;
  });

describe('the webhook of a run', () => {
  it('hears of the end with the run and the values of its thread', async () => {
    const client = clientOf(server, account);
    const { thread_id } = await client.threads.create();
    const delivery = nextDelivery();
    const run = await client.runs.create(thread_id, account.personal, {
      input: human('Hello'),
      metadata: { n: 1 },
      webhook,
    });
    const { body, headers } = await delivery;
    expect(body).toMatchObject({
      run_id: run.run_id,
      thread_id,
      status: 'success',
      metadata: { n: 1 },
      values: {
        messages: [
          { type: 'human', content: 'Hello' },
          { type: 'ai', content: 'You said: Hello' },
        ],
      },
    });
    expect(Date.parse(String(body.run_ended_at))).toBeGreaterThanOrEqual(
      Date.parse(String(body.run_started_at)),
    );
    expect(headers['webhook-signature']).toMatch(/^v1,[\w+/]+=*$/);
    expect(webhookSecret(account.accountId)).toMatch(/^whsec_/);
  });

  it('hears of a stateless run too, whose thread is gone by then', async () => {
    const client = clientOf(server, account);
    const delivery = nextDelivery();
    await client.runs.wait(null, account.personal, { input: human('Hello'), webhook });
    expect((await delivery).body).toMatchObject({
      status: 'success',
      values: { messages: [{ type: 'human' }, { type: 'ai', content: 'You said: Hello' }] },
    });
  });

  it('hears of a failure, and why', async () => {
    const client = clientOf(server, account);
    const { thread_id } = await client.threads.create();
    const delivery = nextDelivery();
    await client.runs.create(thread_id, account.personal, {
      input: human('fail:404*9'),
      webhook,
    });
    expect((await delivery).body).toMatchObject({ status: 'error', error: { message: expect.any(String) } });
  });

  it('hears of a run that was cancelled before it began', async () => {
    const client = clientOf(server, account);
    const { thread_id } = await client.threads.create();
    const run = await client.runs.create(thread_id, account.personal, {
      input: human('Later'),
      afterSeconds: 3600,
      webhook,
    });
    const delivery = nextDelivery();
    await client.runs.cancel(thread_id, run.run_id);
    expect((await delivery).body).toMatchObject({ run_id: run.run_id, thread_id, status: 'interrupted' });
  });

  it.each(['ftp://example.com/', 'not an address', 'https://user:pw@example.com/'])(
    'cannot be %s',
    async (wrong) => {
      const client = clientOf(server, account);
      const failed = client.runs.wait(null, account.personal, {
        input: human('Hello'),
        webhook: wrong,
      });
      await expect(failed).rejects.toThrow(/422.*"field":"webhook"/s);
      expect(received).toEqual([]);
    },
  );
});

/** A run as a process leaves it that was killed in the middle of the answer. */
async function crashedRun() {
  const client = clientOf(server, account);
  const { thread_id } = await client.threads.create();
  const { run_id } = await client.runs.create(thread_id, account.personal, { input: human('Hello') });
  await client.runs.join(thread_id, run_id);
  forgetLogs();
  await db.run.update({
    where: { id: run_id },
    data: { status: 'running', endedAt: null, leaseUntil: new Date(0), webhook },
  });
  await db.message.updateMany({ where: { runId: run_id, role: 'assistant' }, data: { status: 'streaming' } });
  return { thread_id, run_id };
}

const queued = () =>
  db.$queryRaw`SELECT id FROM pgboss.job WHERE name = 'webhook' AND data->>'accountId' = ${account.accountId}`;

describe('the webhook of a run that a crash ended', () => {
  it('hears of it once, also when two instances notice at the same moment', async () => {
    const { thread_id, run_id } = await crashedRun();
    const delivery = nextDelivery();
    const looks = [
      recoverThread(account.accountId, thread_id),
      recoverThread(account.accountId, thread_id),
      recoverLostRuns(),
    ];
    await Promise.all(looks);
    expect((await delivery).body).toMatchObject({
      run_id,
      thread_id,
      status: 'interrupted',
      run_ended_at: expect.any(String),
      error: { message: expect.stringContaining('was stopped in the middle') },
    });
    expect(await queued()).toHaveLength(1);
  });

  it('hears of it without anybody looking at the thread, and what waited behind it begins', async () => {
    const { thread_id, run_id } = await crashedRun();
    const client = clientOf(server, account);
    const next = await client.runs.create(thread_id, account.personal, {
      input: human('Next'),
      afterSeconds: 3600,
    });
    await db.run.update({ where: { id: next.run_id }, data: { notBefore: null } });
    const delivery = nextDelivery();
    await everyMinute();
    expect((await delivery).body).toMatchObject({ run_id, status: 'interrupted' });
    const values = await client.runs.join(thread_id, next.run_id);
    expect(values).toMatchObject({ messages: { 3: { content: 'You said: Next' } } });
  });

  it('hears of one that had ended, and that nobody told, once', async () => {
    const { run_id } = await crashedRun();
    const ended = (seconds: number) =>
      db.run.update({
        where: { id: run_id },
        data: { status: 'success', endedAt: new Date(Date.now() - seconds * 1000), webhookToldAt: null },
      });
    await ended(1);
    await everyMinute();
    expect(await queued()).toEqual([]);

    await ended(60);
    const delivery = nextDelivery();
    await Promise.all([everyMinute(), everyMinute()]);
    expect((await delivery).body).toMatchObject({ run_id, status: 'success' });
    await everyMinute();
    expect(await queued()).toHaveLength(1);
    expect((await db.run.findUniqueOrThrow({ where: { id: run_id } })).webhookToldAt).toBeInstanceOf(Date);
  });

  it('hears of a stateless one too, whose thread goes a minute later', async () => {
    const { thread_id, run_id } = await crashedRun();
    const inADay = new Date(Date.now() + 24 * 60 * 60 * 1000);
    await db.thread.update({ where: { id: thread_id }, data: { temporary: true, expiresAt: inADay } });
    const delivery = nextDelivery();
    await recoverLostRuns();
    expect((await delivery).body).toMatchObject({ run_id, status: 'interrupted' });
    const { expiresAt } = await db.thread.findUniqueOrThrow({ where: { id: thread_id } });
    expect(expiresAt?.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('hears nothing more when the instance that was taken for dead ends the run after all', async () => {
    const client = clientOf(server, account);
    const { thread_id } = await client.threads.create();
    const run = await client.runs.create(thread_id, account.personal, { input: human('slow:5'), webhook });
    await db.run.update({ where: { id: run.run_id }, data: { status: 'interrupted', endedAt: new Date() } });
    await client.runs.join(thread_id, run.run_id);
    const delivery = nextDelivery();
    const next = await client.runs.create(thread_id, account.personal, { input: human('Next'), webhook });
    expect((await delivery).body.run_id).toBe(next.run_id);
    expect(await queued()).toHaveLength(1);
  });
});
