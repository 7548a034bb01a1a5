import type { UIMessageChunk } from 'ai';
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { changeThread } from '@/lib/threads/change-thread';
import { awaitTitle } from './name-thread';
import { startRun } from './start-run';
import { ask, model, newPerson, type Person, readEvents, request, unique } from './test-chat';

const signal = new AbortController().signal;
const titleOf = (person: Person, threadId: string) => awaitTitle(person.accountId, threadId, signal);

const told = (events: UIMessageChunk[]) =>
  events.flatMap((event) => (event.type === 'data-thread' ? [event.data as Record<string, unknown>] : []));

test('by rules the title comes with the answer, before its end', async () => {
  const person = await newPerson();
  const { sent, events } = await ask(person, { text: 'Buy milk tomorrow', model: 'built-in' });
  expect(told(events)).toMatchObject([
    { title: 'Buy milk tomorrow' },
    { id: sent.threadId, title: 'Buy milk' },
  ]);
  expect(events.at(-1)).toMatchObject({ type: 'finish' });
  expect(await titleOf(person, sent.threadId)).toBe('Buy milk');
  // The second exchange changes nothing.
  const { events: more } = await ask(person, {
    threadId: sent.threadId,
    text: 'Paint the door',
    model: 'built-in',
  });
  expect(told(more)).toMatchObject([{ title: 'Buy milk' }]);
});

test('a connected model is asked once, after the answer', async () => {
  const person = await newPerson();
  const words = unique();
  const { sent, events } = await ask(person, { text: `A plan called Journey ${words}` });
  expect(told(events).at(-1)).toMatchObject({ title: `A plan called Journey ${words}`, isNaming: true });
  expect(await titleOf(person, sent.threadId)).toBe(`Journey ${words}`);
  const { events: more } = await ask(person, { threadId: sent.threadId, text: `Another called ${words}` });
  expect(told(more)).toHaveLength(1);
  expect(
    model.calls('Write the title.').filter(({ instructions }) => instructions.includes(words)),
  ).toHaveLength(1);
});

test('the first title stays when the model gives none', async () => {
  const person = await newPerson();
  const { sent } = await ask(person, { text: 'fail-title please' });
  expect(await titleOf(person, sent.threadId)).toBe('fail-title please');
  const { events } = await ask(person, { threadId: sent.threadId, text: 'A plan called Journey' });
  expect(told(events)).toHaveLength(1);
});

test('a title that a person wrote stays', async () => {
  const person = await newPerson();
  const sent = request(person, { text: 'slow:2 called Journey' });
  const answer = readEvents(await startRun(sent));
  await changeThread(person.accountId, sent.threadId, { title: 'Mine' });
  await answer;
  expect(await titleOf(person, sent.threadId)).toBe('Mine');
});

test('a chat whose first answer failed is named after the next one', async () => {
  const person = await newPerson();
  const { sent } = await ask(person, { text: 'fail:401*1 called Journey' });
  expect(await db.thread.findUnique({ where: { id: sent.threadId } })).toMatchObject({ titleBy: 'message' });
  if (!('message' in sent.ask)) throw new Error('Nothing was said.');
  await ask(person, { threadId: sent.threadId, ask: { retry: sent.ask.message.id } });
  expect(await titleOf(person, sent.threadId)).toBe('Journey');
});
