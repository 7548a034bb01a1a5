import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { copyThread } from '@/lib/threads/copy-thread';
import { createThread } from '@/lib/threads/create-thread';
import { noteOnThread } from '@/lib/threads/note-metadata';
import { countThreads, searchThreads } from '@/lib/threads/search-threads';
import { findThread } from '@/lib/threads/thread-record';
import { writeMessages } from '@/lib/threads/write-messages';
import { beginDueRuns } from './begin';
import { deleteChat, undeleteChat } from './hide-thread';
import { queueMessage } from './queue-message';
import { removeThread } from './remove-thread';
import { startRun } from './start-run';
import { ask, chatOf, newPerson, readEvents, readUntil, request } from './test-chat';

test('a deleted chat stops answering, takes no message, and comes back as it was', async () => {
  const person = await newPerson();
  const { accountId } = person;
  const sent = request(person, { text: 'slow:400' });
  const { threadId } = sent;
  await readUntil(await startRun(sent), 'word3');
  const queued = await queueMessage(request(person, { threadId, text: 'What waits' }));
  expect(queued).not.toBeInstanceOf(ReadableStream);

  await deleteChat(accountId, threadId);
  expect(await db.run.count({ where: { threadId, status: 'running' } })).toBe(0);
  await expect(chatOf(person, threadId)).rejects.toThrow('gone');
  await expect(startRun(request(person, { threadId }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(queueMessage(request(person, { threadId }))).rejects.toMatchObject({ code: 'not_found' });
  await beginDueRuns();
  expect(await db.run.count({ where: { threadId, status: 'pending' } })).toBe(1);

  await undeleteChat(accountId, threadId);
  // What waited is answered now.
  await expect.poll(async () => (await chatOf(person, threadId)).answer?.metadata?.status).toBe('complete');
  const { texts } = await chatOf(person, threadId);
  expect(texts[0]).toBe('slow:400');
  expect(texts[1]).toContain('word3');
  expect(texts.slice(2)).toEqual(['What waits', expect.stringContaining('You said: What waits')]);
});

test('programs do not see a deleted chat either', async () => {
  const person = await newPerson();
  const { accountId } = person;
  const { sent } = await ask(person, { text: 'Hello' });
  const { threadId } = sent;
  await deleteChat(accountId, threadId);
  const page = { limit: 10, offset: 0, sortBy: 'created_at', sortOrder: 'desc' } as const;
  expect(await searchThreads(accountId, {}, page)).toEqual([]);
  expect(await countThreads(accountId, {})).toBe(0);
  expect(await findThread(accountId, threadId)).toBeNull();
  expect(await removeThread(accountId, threadId)).toBe(false);
  const refused = { code: 'not_found' };
  await expect(copyThread(accountId, threadId)).rejects.toMatchObject(refused);
  await expect(noteOnThread(accountId, threadId, {})).rejects.toMatchObject(refused);
  await expect(writeMessages(accountId, threadId, null, [])).rejects.toMatchObject(refused);
  const again = { id: threadId, ifExists: 'do_nothing' as const };
  await expect(createThread(accountId, again)).rejects.toMatchObject({ code: 'conflict' });
  await undeleteChat(accountId, threadId);
  expect(await countThreads(accountId, {})).toBe(1);
});

test('a message to a deleted chat makes no new one of the same id', async () => {
  const person = await newPerson();
  const { sent } = await ask(person, { text: 'Hello' });
  await deleteChat(person.accountId, sent.threadId);
  await expect(startRun(request(person, { threadId: sent.threadId }))).rejects.toMatchObject({
    code: 'not_found',
  });
  await undeleteChat(person.accountId, sent.threadId);
  const events = await readEvents(
    await startRun(request(person, { threadId: sent.threadId, text: 'Again' })),
  );
  expect(events.at(-1)).toMatchObject({ type: 'finish' });
});
