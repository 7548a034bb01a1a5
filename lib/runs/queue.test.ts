import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { dropQueued, editQueued, listQueue } from './queue';
import { queueMessage, stopAndSend } from './queue-message';
import { startRun } from './start-run';
import { stopRun } from './stop-run';
import {
  ask,
  chatOf,
  clock,
  model,
  newPerson,
  type Person,
  readEvents,
  readUntil,
  request,
  tasksOf,
  textOf,
  unique,
} from './test-chat';

let person: Person;
let threadId: string;
beforeEach(async () => {
  person = await newPerson();
  threadId = crypto.randomUUID();
});

/**
 * A thread that is saying so many words, one each 50 ms; resolves when the third has come. By itself it outlasts what
 * a test does meanwhile, however busy the machine is.
 */
async function answering(words = 600) {
  const [watched, kept] = (await startRun(request(person, { threadId, text: `slow:${words}` }))).tee();
  await readUntil(watched, 'word3');
  return kept;
}

const say = (text: string) => request(person, { threadId, text });

async function queue(text: string) {
  const queued = await queueMessage(say(text));
  if (queued instanceof ReadableStream) throw new Error('It was not queued.');
  return queued;
}

const stop = () => stopRun(person.accountId, threadId);

const allTold = () =>
  expect.poll(() => db.run.count({ where: { threadId, status: { in: ['pending', 'running'] } } })).toBe(0);
const texts = async () => (await chatOf(person, threadId)).texts;

describe('a message during an answer', () => {
  it('waits, and is answered when that has ended; several in their order', async () => {
    await answering();
    const queued = [await queue('One'), await queue('Two'), await queue('Three')];
    expect(await listQueue(person.accountId, threadId)).toEqual(
      queued.map((each, index) => ({
        ...each,
        text: ['One', 'Two', 'Three'][index],
        assistantId: person.personal,
      })),
    );
    await stop();
    await allTold();
    expect((await texts()).slice(2)).toEqual([
      'One',
      'You said: One',
      'Two',
      'You said: Two',
      'Three',
      'You said: Three',
    ]);
    expect(await listQueue(person.accountId, threadId)).toEqual([]);
    const seqs = (await chatOf(person, threadId)).thread.messages.map(({ id }) => id);
    expect(new Set(seqs).size).toBe(8);
  });

  it('is answered at once when nothing is under way', async () => {
    const stream = await queueMessage(say('Hello'));
    if (!(stream instanceof ReadableStream)) throw new Error('It was queued.');
    expect(textOf(await readEvents(stream))).toBe('You said: Hello');
  });

  it('waits once when it is sent twice', async () => {
    await answering();
    const sent = say('Once');
    await queueMessage(sent);
    await queueMessage(sent);
    expect(await listQueue(person.accountId, threadId)).toHaveLength(1);
    await stop();
    await allTold();
    const again = await queueMessage(sent);
    if (!(again instanceof ReadableStream)) throw new Error('It waits again.');
    expect(textOf(await readEvents(again))).toBe('You said: Once');
    expect(await texts()).toHaveLength(4);
  });

  it('means by tomorrow the day after it was said', async () => {
    await answering(10);
    await queue('Create ToDo: Buy stamps by tomorrow.');
    await allTold();
    expect(await tasksOf(person)).toMatchObject([{ deadline: new Date('2025-07-31T23:59:00Z') }]);
    expect(clock.timeZone).toBe('America/Los_Angeles');
  });

  it('can be changed and dropped while it waits', async () => {
    await answering();
    const [first, second] = [await queue('One'), await queue('Two')];
    await editQueued(person.accountId, threadId, first.runId, 'Another one');
    await dropQueued(person.accountId, threadId, second.runId);
    await stop();
    await allTold();
    expect((await texts()).slice(2)).toEqual(['Another one', 'You said: Another one']);
    const late = { code: 'not_found' };
    await expect(editQueued(person.accountId, threadId, first.runId, 'Late')).rejects.toMatchObject(late);
    await expect(dropQueued(person.accountId, threadId, first.runId)).rejects.toMatchObject(late);
    await expect(dropQueued(person.accountId, threadId, second.runId)).rejects.toMatchObject(late);
  });

  it("is nobody else's to see, change or drop", async () => {
    await answering();
    const { runId } = await queue('Mine');
    const { accountId } = await newPerson();
    const missing = { code: 'not_found' };
    await expect(listQueue(accountId, threadId)).rejects.toMatchObject(missing);
    await expect(editQueued(accountId, threadId, runId, 'Theirs')).rejects.toMatchObject(missing);
    await expect(dropQueued(accountId, threadId, runId)).rejects.toMatchObject(missing);
    const stranger = await newPerson();
    const sent = { ...say('x'), accountId: stranger.accountId, assistantId: stranger.personal };
    await expect(queueMessage(sent)).rejects.toMatchObject(missing);
    await stop();
    await allTold();
    expect((await texts()).slice(2)).toEqual(['Mine', 'You said: Mine']);
  });

  it('begins after a stop, too', async () => {
    await answering();
    await queue('Next');
    await stop();
    await allTold();
    expect((await texts()).slice(2)).toEqual(['Next', 'You said: Next']);
  });
});

describe('stop and send', () => {
  it('ends the answer, keeps what it said, and goes before what waits', async () => {
    const first = await answering();
    await queue('Later');
    const events = await readEvents(await stopAndSend(say('Now')));
    expect(textOf(events)).toBe('You said: Now');
    expect((await readEvents(first)).at(-1)).toMatchObject({ messageMetadata: { status: 'stopped' } });
    await allTold();
    const all = await texts();
    expect(all[1]).toContain('word3');
    expect(all.slice(2)).toEqual(['Now', 'You said: Now', 'Later', 'You said: Later']);
  });

  it('answers an old message again in place of the answer under way', async () => {
    await answering();
    const [question] = (await chatOf(person, threadId)).thread.messages;
    const again = await stopAndSend(request(person, { threadId, ask: { retry: question?.id ?? '' } }));
    await readUntil(again, 'word1');
    await stop();
    const answers = await db.message.count({ where: { threadId, parentId: question?.id ?? '' } });
    expect(answers).toBe(2);
  });
});

describe('an edited message', () => {
  it('stands beside the old one, with the same message before it, and loses nothing', async () => {
    const first = await ask(person, { threadId, text: 'First' });
    const second = await ask(person, { threadId, text: 'Second' });
    const [, firstAnswer, old] = second.thread.messages;
    const id = crypto.randomUUID();
    const edited = await ask(person, { threadId, ask: { edit: { of: old?.id ?? '', id, text: 'Changed' } } });
    expect(edited.texts).toEqual(['First', 'You said: First', 'Changed', 'You said: Changed']);
    const beside = await db.message.findMany({
      where: { threadId, parentId: firstAnswer?.id ?? '' },
      orderBy: { seq: 'asc' },
    });
    expect(beside.map((message) => message.id)).toEqual([old?.id, id]);
    expect(await db.message.count({ where: { threadId } })).toBe(6);
    expect(first.texts).toHaveLength(2);
  });

  it('may be the first one', async () => {
    const { thread } = await ask(person, { threadId, text: 'First' });
    const edit = { of: thread.messages[0]?.id ?? '', id: crypto.randomUUID(), text: 'Changed' };
    expect((await ask(person, { threadId, ask: { edit } })).texts).toEqual(['Changed', 'You said: Changed']);
  });

  it("has to be there, in this chat, and a person's own", async () => {
    const { thread } = await ask(person, { threadId, text: 'First' });
    const other = await ask(person, { text: 'Elsewhere' });
    const wrong = [crypto.randomUUID(), thread.messages[1]?.id ?? '', other.thread.messages[0]?.id ?? ''];
    for (const of of wrong) {
      const edit = { of, id: crypto.randomUUID(), text: 'Changed' };
      await expect(startRun(request(person, { threadId, ask: { edit } }))).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    expect(await texts()).toEqual(['First', 'You said: First']);
  });
});

describe('what an answer took', () => {
  it('is told at its end and stored with it, all steps together', async () => {
    const words = unique();
    const { events, answer } = await ask(person, { threadId, text: `Create ToDo: ${words}.` });
    expect(model.calls(words)).toHaveLength(2);
    const cost = { inputTokens: 20, outputTokens: 20, durationMs: expect.any(Number) };
    expect(events.at(-1)).toMatchObject({ type: 'finish', messageMetadata: cost });
    const row = await db.message.findUniqueOrThrow({ where: { id: answer?.id ?? '' } });
    expect(row).toMatchObject(cost);
  });
});
