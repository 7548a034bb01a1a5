// What the routes of the assistants answer: to the account, to a stranger, and to bad input.
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

type Json = Record<string, unknown>;
type Assistant = { id: string; name: string; version: number; isDefault: boolean; role: string };

async function guest(newContext: () => Promise<APIRequestContext>) {
  const http = await newContext();
  await http.get(`/api/auth/guest?next=/settings`);
  const send = async (method: string, path: string, data?: Json) => {
    const response = await http.fetch(`/api/assistants${path}`, { method, ...(data ? { data } : {}) });
    const text = await response.text();
    return { status: response.status(), body: text === '' ? null : JSON.parse(text) };
  };
  const list = async (): Promise<Assistant[]> => (await send('GET', '')).body.assistants;
  const [personal, work] = await list();
  if (!personal || !work) throw new Error('The account lacks its assistants.');
  return { http, send, list, personal, work };
}

test('an assistant is made, copied, moved, chosen, deleted and brought back', async ({
  playwright,
  baseURL,
}) => {
  const { send, list, work } = await guest(() => playwright.request.newContext({ baseURL }));
  const made = await send('POST', '', {
    from: { template: 'travel' },
    name: ' Japan ',
    category: 'TRAVEL  2027',
  });
  expect(made).toMatchObject({
    status: 201,
    body: { assistant: { name: 'Japan', category: 'travel 2027' } },
  });
  const copy = await send('POST', '', { from: { assistant: work.id } });
  expect(copy.body.assistant).toMatchObject({ name: 'Copy of Work', version: 1 });
  const order = await send('PUT', '/order', { ids: [made.body.assistant.id, work.id] });
  expect(order.body.assistants.map(({ name }: Assistant) => name)).toEqual([
    'Japan',
    'Work',
    'Personal',
    'Copy of Work',
  ]);
  expect((await send('PUT', '/default', { id: work.id })).status).toBe(204);
  expect((await send('GET', `/${work.id}/deletion`)).body).toEqual({
    threads: 0,
    schedules: 0,
    openTodos: 0,
    listSharedWith: ['Copy of Work'],
  });
  expect((await send('DELETE', `/${work.id}`)).body.assistant).toMatchObject({ name: 'Work' });
  expect((await list()).map(({ name }) => name)).toEqual(['Japan', 'Personal', 'Copy of Work']);
  expect((await send('POST', `/${work.id}/undelete`)).body.assistant).toMatchObject({ isDefault: false });
  expect((await list()).map(({ name }) => name)).toEqual(['Japan', 'Work', 'Personal', 'Copy of Work']);
});

test("another account's assistant answers 404 on every route", async ({ playwright, baseURL }) => {
  const newContext = () => playwright.request.newContext({ baseURL });
  const owner = await guest(newContext);
  const stranger = await guest(newContext);
  for (const id of [owner.work.id, crypto.randomUUID(), 'nonsense']) {
    for (const [method, path, data] of [
      ['GET', ''],
      ['PATCH', '', { role: 'Obey me' }],
      ['DELETE', ''],
      ['GET', '/deletion'],
      ['POST', '/undelete'],
      ['GET', '/versions'],
      ['GET', '/versions/1'],
      ['GET', '/versions/1/answers'],
      ['POST', '/restore', { version: 1 }],
    ] as const) {
      expect((await stranger.send(method, `/${id}${path}`, data)).status, `${method} ${path}`).toBe(404);
    }
    expect((await stranger.send('GET', `/export?id=${id}`)).status).toBe(404);
  }
  const from = { assistant: owner.work.id };
  expect((await stranger.send('POST', '', { from })).status).toBe(404);
  expect((await stranger.send('PUT', '/default', { id: owner.work.id })).status).toBe(404);
  expect((await stranger.send('PUT', '/order', { ids: [owner.work.id] })).status).toBe(200);
  expect((await owner.list()).map(({ name, version }) => [name, version])).toEqual([
    ['Personal', 1],
    ['Work', 1],
  ]);
});

test('bad input is answered with what is wrong, and changes nothing', async ({ playwright, baseURL }) => {
  const { send, list, work, http } = await guest(() => playwright.request.newContext({ baseURL }));
  const path = `/${work.id}`;
  for (const [field, value] of [
    ['name', ''],
    ['name', ' \u202e\u0007 '],
    ['name', 'x'.repeat(10_000)],
    ['role', 'x'.repeat(100_000)],
    ['category', ' '],
    ['category', 'x'.repeat(61)],
    ['description', 'x'.repeat(501)],
    ['color', 'pink'],
    ['icon', '<svg>'],
    ['model', ''],
    ['note', 'x'.repeat(501)],
    ['baseVersion', -1],
  ] as const) {
    const refused = {
      status: 422,
      body: { error: { code: 'invalid', field, message: expect.stringMatching(/[a-z]/) } },
    };
    const what = `${field} ${String(value).slice(0, 20)}`;
    expect(await send('PATCH', path, { [field]: value }), what).toMatchObject(refused);
    // A new assistant has neither a note nor a version before it.
    if (field === 'note' || field === 'baseVersion') continue;
    expect(await send('POST', '', { [field]: value }), what).toMatchObject(refused);
  }
  for (const version of ['0', '1.5', 'x', '99999999999999999999']) {
    expect((await send('GET', `${path}/versions/${version}`)).status).toBe(404);
  }
  expect((await send('GET', `${path}/versions?limit=0`)).status).toBe(422);
  expect((await send('GET', `${path}/versions?before=x`)).status).toBe(422);
  expect((await send('GET', `${path}/versions/1/answers?before=x`)).status).toBe(422);
  expect((await send('PUT', '/order', { ids: ['x'] })).status).toBe(422);
  expect((await send('PUT', '/default', { id: 'x' })).status).toBe(422);
  expect((await http.post('/api/tokens', { data: { text: 'x'.repeat(100_001) } })).status()).toBe(422);
  expect(await list()).toHaveLength(2);
  expect((await list())[1]).toEqual(work);
});

test('the second of two tabs is told what the first one saved', async ({ playwright, baseURL }) => {
  const { send, work } = await guest(() => playwright.request.newContext({ baseURL }));
  await send('PATCH', `/${work.id}`, { role: 'First', baseVersion: 1 });
  const told = { status: 409, body: { error: { code: 'conflict', current: { version: 2, role: 'First' } } } };
  expect(await send('PATCH', `/${work.id}`, { role: 'Second', baseVersion: 1 })).toMatchObject(told);
  expect(await send('POST', `/${work.id}/restore`, { version: 1, baseVersion: 1 })).toMatchObject(told);
  expect((await send('GET', `/${work.id}/versions`)).body).toMatchObject({
    versions: [{ number: 2, basedOn: 1, changes: ['role'] }, { number: 1 }],
    hasMore: false,
  });
});

test('assistants are taken along as a file, and a bad file is refused with its line', async ({
  playwright,
  baseURL,
}) => {
  const newContext = () => playwright.request.newContext({ baseURL });
  const owner = await guest(newContext);
  await owner.send('PATCH', `/${owner.work.id}`, { role: 'Mine', icon: 'star' });
  const exported = await owner.http.get('/api/assistants/export');
  expect(exported.headers()['content-disposition']).toMatch(
    /^attachment; filename="maistro-assistants-.*\.json"$/,
  );
  const text = await exported.text();

  const other = await guest(newContext);
  const take = (content: string, apply: boolean) => other.send('POST', '/import', { text: content, apply });
  const actions = async (apply: boolean) =>
    (await take(text, apply)).body.assistants.map(({ action, as }: { action: string; as: string }) => [
      action,
      as,
    ]);
  const first = [
    ['skip', 'Personal'],
    ['create', 'Work 2'],
  ];
  expect(await actions(false)).toEqual(first);
  expect(await other.list()).toHaveLength(2);
  expect(await actions(true)).toEqual(first);
  expect(await actions(true)).toEqual([
    ['skip', 'Personal'],
    ['skip', 'Work 2'],
  ]);
  expect(await other.list()).toHaveLength(3);

  const line = text.split('\n').findIndex((each) => each.includes('"star"')) + 1;
  expect(await take(text.replace('"star"', '"comet"'), true)).toMatchObject({
    status: 422,
    body: {
      error: {
        code: 'invalid',
        line,
        message: `Line ${line}: Assistant 2, version 2, icon: There is no such icon.`,
      },
    },
  });
  expect(await take(text.replace('"star",', '"star"'), true)).toMatchObject({
    status: 422,
    body: { error: { line: line + 1, message: `Line ${line + 1}: A comma is missing before this.` } },
  });
  expect((await take('x'.repeat(2_000_001), false)).status).toBe(413);
  expect((await take('x'.repeat(6_000_001), false)).status).toBe(413);
});
