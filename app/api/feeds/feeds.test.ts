import ICAL from 'ical.js';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Feed } from '@/lib/calendar/feeds';
import { addFeed, listFeeds, revokeFeed } from '@/lib/calendar/feeds';
import { readFeed } from '@/lib/calendar/read-feed';
import { db } from '@/lib/db/client';
import { freshScope } from '@/lib/todos/test-list';
import { GET } from '../../calendar/[file]/route';
import * as feedRoute from './[id]/route';
import * as feedsRoute from './route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

beforeEach(async () => {
  visitor = (await freshScope()).accountId;
});

const scope = (category = 'work', endUser = '') => ({ accountId: visitor, endUser, category });

function put(task: string, data: object = {}) {
  return db.todo.create({
    data: { accountId: visitor, category: 'work', task, deadline: '2025-08-04T23:59:00Z', ...data },
  });
}

const get = (url: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost${url}`, { headers }), {
    params: Promise.resolve({ file: url.replace('/calendar/', '') }),
  });

async function titles(url: string): Promise<string[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await get(url)).text()));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
}

test('holds what is open and has a deadline on its own list, the soonest first', async () => {
  await put('Later', { deadline: '2025-08-05T23:59:00Z' });
  await put('Sooner');
  await put('Without', { deadline: null });
  await put('Done', { status: 'done', completedAt: new Date() });
  await put('Deleted', { deletedAt: new Date() });
  await put('At home', { category: 'home' });
  await put('Of Ada', { endUser: 'ada' });
  const { url } = await addFeed(scope());
  expect(await titles(url)).toEqual(['Sooner', 'Later']);
  expect(await titles((await addFeed(scope('work', 'ada'))).url)).toEqual(['Of Ada']);
});

test('the address is secret, shown again to its owner, and gone once it is revoked', async () => {
  const feed = await addFeed(scope());
  expect(feed.url).toMatch(/^\/calendar\/[\w-]{32}\.ics$/);
  const [again, twice] = await Promise.all([addFeed(scope()), addFeed(scope())]);
  expect([again, twice]).toEqual([feed, feed]);
  expect(await listFeeds(visitor)).toEqual([feed]);
  await revokeFeed(visitor, feed.id);
  expect((await get(feed.url)).status).toBe(404);
  await expect(revokeFeed(visitor, feed.id)).rejects.toMatchObject({ code: 'not_found' });
  const next = await addFeed(scope());
  expect(next.url).not.toBe(feed.url);
  expect((await get(next.url)).status).toBe(200);
});

test('two requests at once make one address', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => addFeed(scope())));
  expect(new Set(made.map(({ url }) => url)).size).toBe(1);
});

test('an unchanged calendar is not sent again', async () => {
  const todo = await put('Call the bank');
  const { url } = await addFeed(scope());
  const first = await get(url);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toContain('private');
  const tag = first.headers.get('etag') ?? '';
  const known = await get(url, { 'if-none-match': `"other", W/${tag}` });
  expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', tag]);
  await db.todo.update({ where: { id: todo.id }, data: { task: 'Call the other bank' } });
  const changed = await get(url, { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('Call the other bank');
});

test('says when it was read, to the hour', async () => {
  const { id, url } = await addFeed(scope());
  const token = url.slice('/calendar/'.length, -'.ics'.length);
  const readAt = async () => (await db.calendarFeed.findUniqueOrThrow({ where: { id } })).readAt?.getTime();
  const now = Date.parse('2025-08-04T10:00:00Z');
  await readFeed(token, now);
  await readFeed(token, now + 600_000);
  expect(await readAt()).toBe(now);
  await readFeed(token, now + 4_000_000);
  expect(await readAt()).toBe(now + 4_000_000);
});

test.each(['/calendar/nothing.ics', `/calendar/${'a'.repeat(32)}.ics`, '/calendar/%00.ics', '/calendar/'])(
  '%s leads nowhere',
  async (url) => {
    expect((await get(url)).status).toBe(404);
  },
);

test('without its ending the address leads nowhere', async () => {
  const { url } = await addFeed(scope());
  expect((await get(url.replace('.ics', ''))).status).toBe(404);
});

test('over HTTP: made, listed, revoked, and nothing of another account', async () => {
  const post = (body: object) =>
    feedsRoute.POST(
      new Request('http://localhost/api/feeds', { method: 'POST', body: JSON.stringify(body) }),
      {},
    );
  const revoke = (id: string) =>
    feedRoute.DELETE(new Request(`http://localhost/api/feeds/${id}`, { method: 'DELETE' }), {
      params: Promise.resolve({ id }),
    });
  const made = await post({ category: 'Work' });
  const { feed }: { feed: Feed } = await made.json();
  expect(feed).toMatchObject({ category: 'work', readAt: null });
  const owner = visitor;
  visitor = (await freshScope()).accountId;
  expect(await (await feedsRoute.GET(new Request('http://localhost/api/feeds'), {})).json()).toEqual({
    feeds: [],
  });
  expect((await revoke(feed.id)).status).toBe(404);
  visitor = owner;
  expect((await revoke(feed.id)).status).toBe(204);
  expect((await revoke('me')).status).toBe(404);
  expect((await post({ category: '' })).status).toBe(422);
  expect((await post({})).status).toBe(422);
});
