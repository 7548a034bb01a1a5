import { expect, test } from 'vitest';
import type { Todo } from '@/lib/todos/todo';
import { hideThread, undeleteThread } from './delete-thread';
import { readShare } from './read-share';
import { findShare, revokeShare, shareThread } from './share';
import { addMessage, newPerson, newThread } from './testing/tree';

const tokenOf = (url: string) => url.replace('/share/', '');
const said = async (url: string) => {
  const shared = await readShare(tokenOf(url));
  return shared?.messages.map(({ parts }) =>
    parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  );
};

test('a link shows the chat as it was, until it is made anew', async () => {
  const person = await newPerson();
  const { id, messages } = await newThread(person, { title: 'Trip' });
  expect(await findShare(person.accountId, id)).toBeNull();
  const share = await shareThread(person.accountId, id);
  expect(await findShare(person.accountId, id)).toEqual(share);
  // 192 bits.
  expect(tokenOf(share.url)).toMatch(/^[\w-]{32}$/);
  await addMessage(person, id, { after: messages[1] ?? null, text: 'More' });
  expect(await said(share.url)).toEqual(['Hello', 'Hi']);
  expect((await shareThread(person.accountId, id)).url).toBe(share.url);
  expect(await said(share.url)).toEqual(['Hello', 'Hi', 'More']);
});

test('a revoked link is dead for good, and the next one is another', async () => {
  const person = await newPerson();
  const { id } = await newThread(person);
  const { url } = await shareThread(person.accountId, id);
  await revokeShare(person.accountId, id);
  expect(await said(url)).toBeUndefined();
  expect(await findShare(person.accountId, id)).toBeNull();
  const second = await shareThread(person.accountId, id);
  expect(second.url).not.toBe(url);
  expect(await said(url)).toBeUndefined();
  expect(await said(second.url)).toEqual(['Hello', 'Hi']);
});

test('a deleted chat is not shown, and can still be revoked', async () => {
  const person = await newPerson();
  const { id } = await newThread(person);
  const { url } = await shareThread(person.accountId, id);
  await hideThread(person.accountId, id);
  expect(await said(url)).toBeUndefined();
  await undeleteThread(person.accountId, id);
  expect(await said(url)).toEqual(['Hello', 'Hi']);
});

test('shows the words and what was done to ToDos, and nothing else of the account', async () => {
  const person = await newPerson({ category: 'secret-category' });
  const { id, messages } = await newThread(person);
  const todo = {
    id: crypto.randomUUID(),
    category: 'secret-category',
    endUser: 'secret-user',
    task: 'Buy milk',
  } as Todo;
  const done = { toolCallId: 'secret-call', state: 'output-available' as const };
  const report = 'secret-report';
  await addMessage(person, id, {
    after: messages[1] ?? null,
    role: 'assistant',
    parts: [
      { type: 'tool-update_profile', ...done, input: { name: 'secret-name' }, output: { report } },
      { type: 'tool-update_instructions', ...done, input: { memory: 'secret-wish' }, output: { report } },
      { type: 'tool-search_todos', ...done, input: { query: 'secret-query' }, output: { report } },
      {
        type: 'tool-update_todos',
        ...done,
        input: { create: 'secret-input' },
        output: {
          report,
          changes: [
            { action: 'created', todo },
            { action: 'unchanged', todo: { ...todo, task: 'secret-task' }, reason: 'secret-reason' },
            { action: 'failed', id: 'secret-id', task: 'secret-try', reason: 'secret-reason' },
          ],
        },
      },
      { type: 'text', text: 'Done.' },
    ],
  });
  const { url } = await shareThread(person.accountId, id);
  const shared = await readShare(tokenOf(url));
  expect(shared?.messages.at(-1)?.parts).toMatchObject([
    { type: 'tool-update_todos', output: { changes: [{ action: 'created', todo: { task: 'Buy milk' } }] } },
    { type: 'text', text: 'Done.' },
  ]);
  const told = JSON.stringify(shared);
  expect(told).not.toContain('secret');
  for (const own of [person.accountId, person.assistantId, id, todo.id, ...messages]) {
    expect(told).not.toContain(own);
  }
});

test('waits for the end of an answer, and knows no chat of another account', async () => {
  const person = await newPerson();
  const { id, messages } = await newThread(person);
  await addMessage(person, id, { after: messages[0] ?? null, role: 'assistant', status: 'streaming' });
  await expect(shareThread(person.accountId, id)).rejects.toMatchObject({ code: 'busy' });
  const { accountId } = await newPerson();
  for (const act of [shareThread, findShare, revokeShare]) {
    await expect(act(accountId, id)).rejects.toMatchObject({ code: 'not_found' });
  }
});

test.each(['', '../..', 'x'.repeat(32), "' OR 1=1"])('%o leads nowhere', async (token) => {
  expect(await readShare(token)).toBeNull();
});
