import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { freshRun, freshScope, user } from '@/lib/todos/test-list';
import type { Scope } from '@/lib/todos/todo';
import { EMPTY_PROFILE } from './memory';
import { readMemoryChanges } from './read-changes';
import { listMemoryScopes } from './scopes';
import { undoMemoryChange } from './undo';
import { readMemoryView } from './view';
import { eraseMemory, learn, writeMemory } from './write';

const nothing = { profile: EMPTY_PROFILE, instructions: '' };

/** A chat in which an assistant was told something, and the call by which it kept it. */
async function told(scope: Scope, said: string) {
  const call = (await freshRun(scope))('call-1');
  const { accountId } = scope;
  const { runId } = call.execution;
  const { threadId, assistantId } = await db.run.findUniqueOrThrow({ where: { id: runId } });
  const common = { accountId, threadId, runId };
  const parts = [{ type: 'text', text: said }];
  const [id, answerId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.message.create({ data: { ...common, id, seq: 1, role: 'user', parts, status: 'complete' } });
  await db.message.create({
    data: {
      ...common,
      id: answerId,
      seq: 2,
      parentId: id,
      role: 'assistant',
      status: 'complete',
      parts: [],
      assistantId,
      assistantVersion: 1,
      model: 'test',
    },
  });
  return { ...call, threadId, message: { id, threadId, excerpt: said } };
}

it('says of each fact when, by whom and from which message it was learnt', async () => {
  const scope = await freshScope();
  const first = await told(scope, 'I am Lance. My wife is Michelle.');
  await learn(scope, first.actor, first.execution, { name: 'Lance', connections: ['Michelle'] }, nothing);
  await writeMemory(scope, user, { connections: ['Michelle', 'Sam'], instructions: 'Be brief.' });

  const { sources, changes, profile } = await readMemoryView(scope);
  expect(profile.connections).toEqual(['Michelle', 'Sam']);
  const learnt = {
    actor: 'assistant',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    assistant: { name: 'Work', color: 'blue', version: 1 },
    message: first.message,
  };
  const byHand = { actor: 'user', assistant: null, message: null };
  expect(sources).toMatchObject({
    name: learnt,
    'connections:Michelle': learnt,
    'connections:Sam': byHand,
    instructions: byHand,
  });
  expect(changes.map(({ actor, after }) => [actor, after])).toEqual([
    ['user', { instructions: 'Be brief.' }],
    ['user', { connections: ['Michelle', 'Sam'] }],
    ['assistant', { name: 'Lance', connections: ['Michelle'] }],
  ]);
});

it('keeps the message of a fact that was erased and restored', async () => {
  const scope = await freshScope();
  const { actor, execution, message } = await told(scope, 'I live in Graz.');
  await learn(scope, actor, execution, { location: 'Graz' }, nothing);
  for (const id of await eraseMemory(scope, user)) await undoMemoryChange(scope.accountId, id, user, null);
  expect((await readMemoryView(scope)).sources).toMatchObject({ location: { actor: 'assistant', message } });
});

it('knows no source for what was there before changes were recorded', async () => {
  const scope = await freshScope();
  await db.profile.create({ data: { ...scope, name: 'Ada', interests: ['chess'] } });
  await writeMemory(scope, user, { interests: ['chess', 'maps'] });
  expect((await readMemoryView(scope)).sources).toMatchObject({
    name: null,
    'interests:chess': null,
    'interests:maps': { actor: 'user' },
  });
});

it('names the assistant, but no message, once the chat is deleted', async () => {
  const scope = await freshScope();
  const { actor, execution, threadId } = await told(scope, 'I live in Graz.');
  await learn(scope, actor, execution, { location: 'Graz' }, nothing);
  const expected = { location: { actor: 'assistant', assistant: { name: 'Work' }, message: null } };
  await db.thread.update({ where: { id: threadId }, data: { deletedAt: new Date() } });
  expect((await readMemoryView(scope)).sources).toMatchObject(expected);
  await db.thread.delete({ where: { id: threadId } });
  expect((await readMemoryView(scope)).sources).toMatchObject(expected);
});

it('gives the history page by page', async () => {
  const scope = await freshScope();
  for (const name of ['A', 'B', 'C', 'D', 'E']) await writeMemory(scope, user, { name });
  const names: unknown[] = [];
  let before: string | undefined;
  do {
    const page = await readMemoryChanges(scope, { before, limit: 2 });
    names.push(...page.changes.map(({ after }) => after.name));
    before = page.nextCursor ?? undefined;
  } while (before);
  expect(names).toEqual(['E', 'D', 'C', 'B', 'A']);
});

it('names the lists that have memories, of this account alone', async () => {
  const [scope, stranger] = [await freshScope(), await freshScope('secret')];
  await writeMemory(stranger, user, { name: 'Eve' });
  await writeMemory(scope, user, { name: 'Ada', interests: ['chess', 'maps'], instructions: 'Be brief.' });
  await writeMemory({ ...scope, endUser: 'lance' }, user, { job: 'nurse' });
  await eraseMemory({ ...scope, endUser: 'lance' }, user);
  expect(await listMemoryScopes(scope.accountId)).toEqual([
    { category: 'work', endUser: '', facts: 4 },
    { category: 'work', endUser: 'lance', facts: 0 },
  ]);
  expect(await readMemoryView({ ...stranger, accountId: scope.accountId })).toMatchObject({
    ...nothing,
    changes: [],
  });
});
