import { PrismaPg } from '@prisma/adapter-pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { readId, readJson, route } from './http';

const url = 'http://localhost:3000/api/things';
const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

async function answer(request: Request, handler: Parameters<typeof route>[0]) {
  const response = await route(handler)(request, undefined);
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const failWith = (error: unknown) => () => {
  throw error;
};
const echo = async (request: Request) =>
  Response.json(await readJson(request, z.object({ name: z.string().max(5, 'At most 5 characters.') })));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('errors', () => {
  it('of ours keep their code, message, field and time to wait', async () => {
    const error = new AppError('rate_limited', 'Slow down.', { field: 'email', retryAfter: 30 });
    const { status, headers, body } = await answer(new Request(url), failWith(error));
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('30');
    expect(body).toEqual({
      error: { code: 'rate_limited', message: 'Slow down.', field: 'email', retryAfter: 30 },
    });
  });

  it('that nobody foresaw are logged once and tell nothing about the inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, body } = await answer(
      new Request(url),
      failWith(new Error('column "secret" is missing')),
    );
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('of a database that cannot be reached answer 503, by model call and by raw SQL', async () => {
    const adapter = new PrismaPg({ connectionString: 'postgresql://nobody:nothing@127.0.0.1:1/none' });
    const unreachable = new PrismaClient({ adapter });
    for (const query of [() => unreachable.account.count(), () => unreachable.$queryRaw`SELECT 1`]) {
      const { status, body } = await answer(new Request(url), async () => Response.json(await query()));
      expect(status).toBe(503);
      expect(body.error.code).toBe('unavailable');
    }
  });
});

describe('a JSON body', () => {
  it('is read and checked', async () => {
    expect(await answer(post('{"name":"Ada"}'), echo)).toMatchObject({ status: 200, body: { name: 'Ada' } });
    expect(await answer(post('{"name":"Augusta"}'), echo)).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid', message: 'At most 5 characters.', field: 'name' } },
    });
    for (const body of ['{', '', null]) {
      expect(await answer(post(body), echo)).toMatchObject({
        status: 422,
        body: { error: { code: 'invalid' } },
      });
    }
  });

  it('of more than 1 MB is refused, with and without a stated length', async () => {
    const big = JSON.stringify({ name: 'x'.repeat(1_000_001) });
    const stream = new Blob([big]).stream();
    for (const request of [post(big, { 'content-length': String(big.length) }), post(stream)]) {
      expect(await answer(request, echo)).toMatchObject({
        status: 413,
        body: { error: { code: 'too_large' } },
      });
    }
  });

  it('may be as long as its route allows', async () => {
    const long = async (request: Request) =>
      Response.json(await readJson(request, z.object({ name: z.string().length(1_500_000) }), 2_000_000));
    const body = (length: number) => JSON.stringify({ name: 'x'.repeat(length) });
    expect((await answer(post(body(1_500_000)), long)).status).toBe(200);
    const refused = await answer(post(new Blob([body(2_000_000)]).stream()), long);
    expect(refused).toMatchObject({
      status: 413,
      body: { error: { message: expect.stringContaining('2 MB') } },
    });
  });

  it('loses what PostgreSQL cannot store, and only that', async () => {
    const { body } = await answer(post('{"name":"a\\u0000\\ud83d\\ude00\\ud800"}'), echo);
    expect(body.name).toBe('a\u{1f600}\ufffd');
  });
});

describe('a change', () => {
  const ok = () => Response.json('done');
  const status = async (headers: Record<string, string>, method = 'POST') =>
    (await answer(new Request(url, { method, headers: { host: 'localhost:3000', ...headers } }), ok)).status;

  it('is taken from our own pages and from programs', async () => {
    expect(await status({})).toBe(200);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await status({ origin: 'http://localhost:3000' })).toBe(200);
    expect(await status({ origin: 'https://maistro.example', 'x-forwarded-host': 'maistro.example' })).toBe(
      200,
    );
  });

  it("is refused from another site's page", async () => {
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' }, 'GET')).toBe(200);
  });
});

describe('an id in the address', () => {
  it('that is no UUID is not found', () => {
    expect(() => readId("1' OR 1=1", 'thread')).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(readId('019A0000-0000-7000-8000-000000000001', 'thread')).toMatch(/^019a/);
  });
});
