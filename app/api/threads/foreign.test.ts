// Every route of a chat, with the ids of another account, of a deleted chat, and with ids that there are not.

import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fingerprint } from '@/lib/db/testing/fingerprint';
import { hideThread, undeleteThread } from '@/lib/threads/delete-thread';
import { addRun, newPerson, newThread, type Person } from '@/lib/threads/testing/tree';
import * as versionFeedback from '../assistants/[id]/versions/[number]/feedback/route';
import * as undo from '../runs/[id]/undo/route';
import * as branch from './[id]/branch/route';
import * as exported from './[id]/export/route';
import * as messageFeedback from './[id]/messages/[messageId]/feedback/route';
import * as messages from './[id]/messages/route';
import * as thread from './[id]/route';
import * as share from './[id]/share/route';
import * as title from './[id]/title/route';
import * as undelete from './[id]/undelete/route';

let visitor = '';
vi.mock('@/lib/auth/session', () => ({ requireAccount: async () => ({ id: visitor }) }));

type Ids = { thread: string; message: string; run: string; assistant: string };
type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Call = {
  name: string;
  handler: unknown;
  params: (ids: Ids) => Record<string, string>;
  method?: string;
  query?: (ids: Ids) => string;
  body?: (ids: Ids) => unknown;
};

const id = ({ thread }: Ids) => ({ id: thread });

const OF_THREAD: Call[] = [
  { name: 'rename', handler: thread.PATCH, params: id, method: 'PATCH', body: () => ({ title: 'Taken' }) },
  { name: 'delete', handler: thread.DELETE, params: id, method: 'DELETE' },
  {
    name: 'branch',
    handler: branch.POST,
    params: id,
    method: 'POST',
    body: ({ message }) => ({ messageId: message }),
  },
  { name: 'messages', handler: messages.GET, params: id },
  { name: 'older messages', handler: messages.GET, params: id, query: ({ message }) => `before=${message}` },
  { name: 'share', handler: share.POST, params: id, method: 'POST' },
  { name: 'the share', handler: share.GET, params: id },
  { name: 'title', handler: title.GET, params: id },
  { name: 'export as Markdown', handler: exported.GET, params: id },
  { name: 'export as JSON', handler: exported.GET, params: id, query: () => 'format=json' },
  {
    name: 'feedback',
    handler: messageFeedback.PUT,
    params: ({ thread, message }) => ({ id: thread, messageId: message }),
    method: 'PUT',
    body: () => ({ rating: 'up' }),
  },
];

const OF_ACCOUNT: Call[] = [
  { name: 'undelete', handler: undelete.POST, params: id, method: 'POST' },
  { name: 'revoke the share', handler: share.DELETE, params: id, method: 'DELETE' },
  { name: 'undo', handler: undo.POST, params: ({ run }) => ({ id: run }), method: 'POST' },
  {
    name: 'feedback on a version',
    handler: versionFeedback.GET,
    params: ({ assistant }) => ({ id: assistant, number: '1' }),
  },
];

async function send({ handler, params, method = 'GET', query, body }: Call, ids: Ids): Promise<Response> {
  const request = new Request(`http://localhost/api?${query?.(ids) ?? ''}`, {
    method,
    ...(body ? { body: JSON.stringify(body(ids)) } : {}),
  });
  return (handler as Handler)(request, { params: Promise.resolve(params(ids) as never) });
}

let owner: Person;
let stranger: Person;
let ids: Ids;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([newPerson(), newPerson()]);
  const { id, messages } = await newThread(owner);
  const run = await addRun(owner, id);
  ids = { thread: id, message: messages[1] ?? '', run, assistant: owner.assistantId };
});

describe('another account', () => {
  test.each([...OF_THREAD, ...OF_ACCOUNT])('$name: 404, and nothing changes', async (call) => {
    visitor = stranger.accountId;
    const before = await fingerprint();
    expect((await send(call, ids)).status).toBe(404);
    expect(await fingerprint()).toEqual(before);
  });

  test.each([...OF_THREAD, ...OF_ACCOUNT])('$name: 404 for what there is not', async (call) => {
    visitor = owner.accountId;
    const unknown = crypto.randomUUID();
    const none = { thread: unknown, message: unknown, run: unknown, assistant: unknown };
    expect((await send(call, none)).status).toBe(404);
    const words = { ...ids, thread: 'me', run: 'me', assistant: 'me' };
    expect((await send(call, words)).status).toBe(404);
  });
});

describe('a deleted chat', () => {
  afterEach(() => undeleteThread(owner.accountId, ids.thread));

  test.each(OF_THREAD)('$name: 404', async (call) => {
    visitor = owner.accountId;
    await hideThread(owner.accountId, ids.thread);
    expect((await send(call, ids)).status).toBe(404);
  });
});

test.each([
  ['branch', branch.POST, 'POST', { messageId: 'x' }],
  ['rename', thread.PATCH, 'PATCH', { title: '' }],
  ['rename without words', thread.PATCH, 'PATCH', null],
])('%s: 422 for what makes no sense', async (name, handler, method, body) => {
  visitor = owner.accountId;
  expect((await send({ name, handler, method, params: id, body: () => body }, ids)).status).toBe(422);
});

test.each(['before=x', 'limit=0', 'limit=2000', 'until=1'])('messages?%s: 422', async (query) => {
  visitor = owner.accountId;
  const call = { name: '', handler: messages.GET, params: id, query: () => query };
  expect((await send(call, ids)).status).toBe(422);
});

test('an export is a file with the chat’s name', async () => {
  visitor = owner.accountId;
  const call = { name: '', handler: exported.GET, params: id, query: () => 'timeZone=Asia/Kolkata' };
  const response = await send(call, ids);
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''A%20chat.md");
  expect(await response.text()).toContain('Asia/Kolkata');
});
