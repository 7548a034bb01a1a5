import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { findModel } from '@/lib/models/catalogue';
import { changeThread } from '@/lib/threads/change-thread';
import { addMessage, newPerson, newThread } from '@/lib/threads/testing/tree';
import { readWindow } from '@/lib/threads/window';
import { summarizeBranch } from './summarize';
import { ask, model, request, unique } from './test-chat';

const builtIn = findModel('built-in');
const long = (count: number, words: string) =>
  Array.from({ length: count }, (_, index) => `${words} number ${index + 1}`);
const sizeOf = (value: unknown) => JSON.stringify(value).length;

async function thread(messages: string[]) {
  const person = await newPerson();
  const made = await newThread(person, { messages });
  const { accountId } = person;
  const summarize = (end: string, by = builtIn) => summarizeBranch({ accountId, threadId: made.id, end }, by);
  const read = (end: string) => readWindow(accountId, made.id, end);
  const last = made.messages.at(-1) ?? '';
  return { person, ...made, last, summarize, read };
}

test('what a model reads does not grow with the thread, and holds what was said long ago', async () => {
  const fact = 'My daughter Mia is allergic to nuts.';
  const sizes: number[] = [];
  for (const count of [200, 1000]) {
    const { last, summarize, read } = await thread([fact, ...long(count - 1, 'Please do thing')]);
    await summarize(last);
    const { summary, messages } = await read(last);
    expect(summary).toContain(fact);
    expect(messages.length).toBeLessThanOrEqual(30);
    expect(messages.at(-1)?.message.id).toBe(last);
    sizes.push(sizeOf(summary) + sizeOf(messages));
  }
  expect(Math.abs((sizes[1] ?? 0) - (sizes[0] ?? 0))).toBeLessThan(500);
});

test('no message is missing between the summary and the rest', async () => {
  const { id, person, summarize, read, messages } = await thread(long(2, 'My word'));
  let end = messages.at(-1) ?? '';
  for (let at = 3; at <= 120; at += 1) {
    end = await addMessage(person, id, { after: end, text: `My word number ${at}.` });
    await summarize(end);
    const { summary, messages: read30 } = await read(end);
    const known = JSON.stringify([summary, read30.map(({ message }) => message.parts)]);
    const missing = Array.from({ length: at }, (_, index) => index + 1).filter(
      // The assistant's words are the model's own, and no rule keeps them.
      (n) => n % 2 === 1 && !known.includes(`number ${n}`),
    );
    expect(missing).toEqual([]);
  }
  expect(await db.message.count({ where: { threadId: id, summary: { not: null } } })).toBeLessThan(12);
});

test('long messages are bounded too, and the last one is always there', async () => {
  const { last, read } = await thread(long(20, 'x'.repeat(9000)));
  const { messages } = await read(last);
  expect(messages.at(-1)?.message.id).toBe(last);
  expect(sizeOf(messages)).toBeLessThan(60_000);
  expect(messages[0]?.message.role).toBe('user');
});

test('a branch reads the summaries of its own messages alone', async () => {
  const { person, id, messages, summarize, read } = await thread(long(20, 'My start'));
  const fork = messages[9] ?? '';
  let left = fork;
  for (const text of long(60, 'My left turn')) left = await addMessage(person, id, { after: left, text });
  await summarize(left);
  let right = fork;
  for (const text of long(60, 'My right turn')) right = await addMessage(person, id, { after: right, text });
  expect(JSON.stringify(await read(right))).not.toContain('left');
  await summarize(right);
  const told = JSON.stringify(await read(right));
  expect(told).toContain('My start number 1');
  expect(told).not.toContain('left');
  expect(JSON.stringify(await read(left))).not.toContain('right');
});

test('the model that answers writes the summary, gets it with the next question, and is replaced when it fails', async () => {
  const { person, id, last, summarize } = await thread([`I keep fact-${unique()}`, ...long(99, 'Word')]);
  const connected = findModel(null);
  await summarize(last, connected);
  const [stored] = await db.message.findMany({
    where: { threadId: id, summary: { not: null } },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  expect(stored?.summary).toMatch(/^Notes: fact-/);

  const words = unique();
  const assistant = { ...person, personal: person.assistantId, work: '' };
  await changeThread(person.accountId, id, { title: 'Kept' });
  await ask(assistant, { threadId: id, text: `Tell me ${words}` });
  const [call] = model.calls(words);
  expect(call?.instructions).toContain(stored?.summary);

  const other = await thread([`I keep fail-notes ${unique()}`, ...long(99, 'Word')]);
  await other.summarize(other.last, connected);
  expect((await other.read(other.last)).summary).toContain('I keep fail-notes');
});

test('a chat that grows is summarized behind its answers', async () => {
  const { person, id } = await thread(['My cat is called Tom.', ...long(29, 'Word')]);
  const assistant = { ...person, personal: person.assistantId, work: '' };
  await ask(assistant, request(assistant, { threadId: id, text: 'Hello', model: 'built-in' }));
  await expect.poll(() => db.message.count({ where: { threadId: id, summary: { not: null } } })).toBe(1);
});
