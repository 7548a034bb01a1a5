import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import '@/lib/db/client';
import { queue, setWorker, stopQueue } from '@/lib/queue/queue';
import { webhookMistake, webhookSchema } from './check-url';
import { post } from './post';
import { isPublicAddress } from './public-address';
import { deliverWebhook, sendWebhook } from './send-webhook';
import { signatureHeaders, webhookSecret } from './sign';

// Read at the first use, which is later.
process.env.WEBHOOK_ALLOW_PRIVATE = '1';
process.env.AUTH_SECRET = 'a secret of at least thirty-two characters';
const accountId = crypto.randomUUID();

type Received = { headers: IncomingHttpHeaders; body: string };
const received: Received[] = [];
let answers: { status: number; location?: string }[] = [];
let arrived = () => {};

/** Somebody's server: answers as it is told, then with 200. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const { status, location } = answers.shift() ?? { status: 200 };
    response.writeHead(status, location ? { location } : {}).end('x'.repeat(100_000));
    arrived();
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}/hook`;

afterEach(() => {
  received.length = 0;
  answers = [];
});
afterAll(async () => {
  await stopQueue();
  server.close();
});

describe('the address of a webhook', () => {
  it.each([
    'https://example.com/hook?x=1',
    'http://example.com:8080',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('takes %s', (address) => expect(webhookMistake(address, false)).toBe(null));

  it.each([
    'example.com/hook',
    '',
    'ftp://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:password@example.com/',
    'http://localhost:3000/',
    'http://api.localhost/',
    'http://metadata.google.internal/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('refuses %s', (address) => expect(webhookMistake(address, false)).toMatch(/webhook/i));

  it('takes a private one when the operator allows it', () => {
    expect(webhookSchema.safeParse('http://localhost:3000/hook').success).toBe(true);
    expect(webhookSchema.safeParse('ftp://localhost/').success).toBe(false);
    expect(webhookSchema.safeParse(`https://example.com/${'x'.repeat(3_000)}`).success).toBe(false);
  });
});

describe('the connection', () => {
  const resolve = (...addresses: string[]) =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  const options = { headers: {}, body: '{}', allows: isPublicAddress };

  it.each([
    ['one private address', ['127.0.0.1']],
    ['a private address beside a public one', ['93.184.216.34', '127.0.0.1']],
    ['a wrapped one', ['::ffff:127.0.0.1']],
    ['none', []],
  ])('is not made to a name that stands for %s', async (_what, addresses) => {
    const sent = post(`http://rebinding.example:${port}/`, {
      ...options,
      resolve: () => resolve(...addresses),
    });
    await expect(sent).rejects.toThrow(/private address|no address/);
    expect(received).toEqual([]);
  });

  it('is not made to a private address in digits', async () => {
    await expect(post(url, options)).rejects.toThrow('private address');
    expect(received).toEqual([]);
  });

  it('goes where the checked name pointed to, and asks only once', async () => {
    const addresses = ['127.0.0.1', '10.0.0.1'];
    const asked = vi.fn(() => resolve(addresses.shift() ?? ''));
    const allows = (address: string) => address === '127.0.0.1';
    expect(await post(`http://rebinding.example:${port}/`, { ...options, allows, resolve: asked })).toBe(200);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(received[0]?.headers.host).toBe(`rebinding.example:${port}`);
  });

  it('does not follow a redirect', async () => {
    answers = [{ status: 302, location: `http://127.0.0.1:${port}/elsewhere` }];
    expect(await post(url, { ...options, allows: () => true })).toBe(302);
    expect(received).toHaveLength(1);
  });

  it('is given up when no answer comes', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    await expect(post(address, { ...options, allows: () => true, patienceMs: 200 })).rejects.toThrow();
    silent.closeAllConnections();
    silent.close();
  });
});

describe('a signature', () => {
  it('is the one of the Standard Webhooks specification', () => {
    // The example of the specification.
    const headers = signatureHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      '{"test": 2432232314}',
      1_614_265_330_000,
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('has a secret for each account, which stays', () => {
    expect(webhookSecret(accountId)).toBe(webhookSecret(accountId));
    expect(webhookSecret(accountId)).not.toBe(webhookSecret(crypto.randomUUID()));
  });
});

describe('a delivery', () => {
  it('arrives signed, again after a failure, under one id, however often it was asked for', async () => {
    setWorker('webhook', deliverWebhook);
    await queue();
    answers = [{ status: 500 }];
    const twice = new Promise<void>((resolve) => {
      arrived = () => received.length === 2 && resolve();
    });
    const runId = crypto.randomUUID();
    const body = { run_id: runId, values: { messages: [] } };
    for (let time = 0; time < 2; time++) await sendWebhook({ accountId, runId, url, body });
    const boss = await queue();
    const retried = vi.waitFor(
      async () => {
        const [job] = await boss.findJobs('webhook', { queued: true });
        expect(job).toMatchObject({ state: 'retry', retryLimit: 4 });
        return job;
      },
      { timeout: 60_000 },
    );
    const job = await retried;
    // Not to wait for the pause between two tries.
    await boss.update('webhook', undefined, { id: job?.id ?? '', startAfter: new Date(0) });
    await twice;
    const [first, second] = received;
    expect(JSON.parse(second?.body ?? '')).toEqual(body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const key = Buffer.from(webhookSecret(accountId).slice('whsec_'.length), 'base64');
    const { 'webhook-id': id, 'webhook-timestamp': time } = second?.headers ?? {};
    const expected = createHmac('sha256', key).update(`${id}.${time}.${second?.body}`).digest('base64');
    expect(second?.headers['webhook-signature']).toBe(`v1,${expected}`);
  });
});
