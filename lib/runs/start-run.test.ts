import { beforeEach, describe, expect, it } from 'vitest';
import { reviseAssistant } from '@/lib/assistants/revise';
import { db } from '@/lib/db/client';
import { startRun } from './start-run';
import { stopRun } from './stop-run';
import {
  ask,
  chatOf,
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
beforeEach(async () => {
  person = await newPerson();
});

describe('a turn', () => {
  it('puts two ToDos on the list, tells of them, and stores what it told', async () => {
    const chat = await ask(person, {
      text: 'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
    });
    expect(await tasksOf(person)).toEqual([
      {
        task: 'Check on swim lessons for the baby',
        deadline: new Date('2025-08-02T23:59:00Z'),
        status: 'not started',
      },
      { task: 'For winter travel, check AmEx points', deadline: null, status: 'not started' },
    ]);
    expect(chat.said).toContain('**Check on swim lessons for the baby**: Saturday 2 August');
    expect(chat.said).toContain('"For winter travel, check AmEx points" has no deadline yet');
    expect(chat.texts).toEqual([expect.stringContaining('Create ToDos'), chat.said]);
    expect(chat.answer?.metadata).toMatchObject({
      status: 'complete',
      model: 'openai-compatible/scripted',
      assistant: { name: 'Personal', version: 1, category: 'personal' },
    });
  });

  it('shows the changes to the screen before the answer ends', async () => {
    const { events } = await ask(person, { text: 'Create ToDo: Buy stamps by next Monday.' });
    const types = events.map((event) => event.type);
    expect(types.indexOf('tool-output-available')).toBeLessThan(types.indexOf('text-delta'));
    expect(events.find((event) => event.type === 'tool-output-available')).toMatchObject({
      output: {
        changes: [{ action: 'created', todo: { task: 'Buy stamps', deadline: '2025-08-04T23:59:00' } }],
      },
    });
    expect(events[0]).toMatchObject({ type: 'start', messageMetadata: { status: 'streaming' } });
    expect(events[1]).toMatchObject({
      type: 'data-thread',
      data: { title: 'Create ToDo: Buy stamps by next Monday.' },
    });
    expect(events.at(-1)).toMatchObject({ type: 'finish', messageMetadata: { status: 'complete' } });
  });

  it('takes two model calls for an update', async () => {
    const words = unique();
    await ask(person, { text: `Create ToDos: 1) Buy ${words} by tomorrow. 2) Sell ${words}.` });
    expect(model.calls(words)).toHaveLength(2);
    expect(model.calls(words)[0]?.tools.sort()).toEqual([
      'search_todos',
      'update_instructions',
      'update_profile',
      'update_todos',
    ]);
  });

  it('lets the model find in a later turn what it did in an earlier one', async () => {
    const { sent } = await ask(person, {
      text: 'Create another ToDo: Finalize set of report generation tutorials.',
    });
    const next = await ask(person, {
      text: "OK, for this task let's get it done by next Tuesday.",
      threadId: sent.threadId,
    });
    expect(next.said).toContain('Tuesday 5 August');
    expect(next.texts).toHaveLength(4);
    expect(await tasksOf(person)).toMatchObject([{ deadline: new Date('2025-08-05T23:59:00Z') }]);
  });

  it("gives the model the list of the assistant's own category alone", async () => {
    await ask(person, { text: 'Create ToDo: Update audioUX.', assistantId: person.work });
    const summary = await ask(person, { text: 'Give me a todo summary.' });
    expect(summary.said).toBe('Nothing is on the list.');
    const work = await ask(person, { text: 'Give me a todo summary.', assistantId: person.work });
    expect(work.said).toContain('- Update audioUX (no deadline)');
  });

  it('answers as the assistant and version that are current with each message, on one thread', async () => {
    const words = unique();
    const { sent } = await ask(person, { text: `First ${words}` });
    await reviseAssistant(person.accountId, person.work, { role: 'Be brief. End every answer with "Over."' });
    const second = await ask(person, {
      text: `Second ${words}`,
      threadId: sent.threadId,
      assistantId: person.work,
    });
    expect(second.said).toBe(`You said: Second ${words}\n\nOver.`);
    const answers = second.thread.messages.filter((message) => message.role === 'assistant');
    expect(answers.map((message) => message.metadata?.assistant)).toMatchObject([
      { name: 'Personal', version: 1 },
      { name: 'Work', version: 2 },
    ]);
    expect(second.thread.assistantId).toBe(person.work);
    const [, call] = model.calls(words);
    expect(call?.instructions).toContain('Be brief.');
    expect(call?.instructions).toContain('Your list is the category "work".');
    expect(call?.instructions).not.toContain("look after the user's personal");
  });

  it('lets a tool call that is delivered twice take effect once', async () => {
    const { answer, said } = await ask(person, { text: 'fail:twice' });
    expect(await tasksOf(person)).toMatchObject([{ task: 'Delivered twice' }]);
    expect(said).toBe('Done once.');
    expect(answer?.metadata?.status).toBe('complete');
    expect(await db.todoChange.count({ where: { accountId: person.accountId } })).toBe(1);
  });
});

describe('what does not belong together', () => {
  it.each([
    [
      'a thread of another account',
      async (other: Person) => ({ threadId: (await ask(other, {})).sent.threadId }),
    ],
    ['an assistant of another account', async (other: Person) => ({ assistantId: other.personal })],
    ['an unknown assistant', async () => ({ assistantId: crypto.randomUUID() })],
    [
      'a message of another account',
      async (other: Person) => {
        const { sent, thread } = await ask(other, {});
        return { threadId: sent.threadId, ask: { retry: thread.messages[0]?.id ?? '' } };
      },
    ],
  ])('refuses %s as not found and stores nothing', async (_what, make) => {
    const other = await newPerson();
    const options = await make(other);
    await expect(startRun(request(person, options))).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.message.count({ where: { accountId: person.accountId } })).toBe(0);
    expect(await db.thread.count({ where: { accountId: person.accountId } })).toBe(0);
  });

  it("refuses another account's message id sent again, without telling that it exists", async () => {
    const other = await newPerson();
    const theirs = await ask(other, {});
    const messageId = theirs.thread.messages[0]?.id;
    await expect(startRun(request(person, { messageId }))).rejects.toMatchObject({ code: 'not_found' });
    expect(theirs.texts).toEqual((await chatOf(other, theirs.sent.threadId)).texts);
  });
});

describe('one answer at a time', () => {
  it('refuses a second message while the thread answers, and takes it afterwards', async () => {
    const { sent, first } = await slowAnswer();
    const second = request(person, { threadId: sent.threadId, text: 'And now?' });
    await expect(startRun(second)).rejects.toMatchObject({ code: 'busy', status: 409 });
    await stopRun(person.accountId, sent.threadId);
    await readEvents(first);
    expect(textOf(await readEvents(await startRun(second)))).toBe('You said: And now?');
    expect((await chatOf(person, sent.threadId)).texts).toHaveLength(4);
  });

  it('claims a thread for one of many messages that come at once', async () => {
    const threadId = crypto.randomUUID();
    const tries = Array.from({ length: 8 }, (_, n) =>
      startRun(request(person, { threadId, text: `slow:400 ${n}` })),
    );
    const settled = await Promise.allSettled(tries);
    const started = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(started).toHaveLength(1);
    const refusals = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals.filter(({ code }) => code !== 'busy')).toEqual([]);
    await stopRun(person.accountId, threadId);
    await Promise.all(started.map(readEvents));
    expect((await chatOf(person, threadId)).texts).toHaveLength(2);
  });
});

describe('the same message sent twice', () => {
  it('is stored once and gets the same answer, during the answer and after it', async () => {
    const words = unique();
    const sent = request(person, { text: `slow:5 ${words}` });
    const first = await startRun(sent);
    const during = await startRun(sent);
    const [events, again] = await Promise.all([readEvents(first), readEvents(during)]);
    expect(again).toEqual(events);
    const after = await readEvents(await startRun(sent));
    expect(textOf(after)).toBe(textOf(events));
    const [start] = events;
    expect(start).toMatchObject({ type: 'start', messageId: expect.any(String) });
    expect(after[0]).toMatchObject({ type: 'start', messageId: start?.type === 'start' && start.messageId });
    expect(await tasksOf(person)).toMatchObject([{ task: words }]);
    expect(model.calls(words)).toHaveLength(2);
    expect((await chatOf(person, sent.threadId)).texts).toHaveLength(2);
  });
});

describe('retry', () => {
  it('puts a second answer beside the first and shows the second', async () => {
    const words = unique();
    const first = await ask(person, { text: `fail:404*1 ${words}` });
    expect(first.answer?.metadata?.status).toBe('failed');
    const question = first.thread.messages[0]?.id ?? '';
    const again = await ask(person, { threadId: first.sent.threadId, ask: { retry: question } });
    expect(again.texts).toEqual([`fail:404*1 ${words}`, `You said: fail:404*1 ${words}`]);
    expect(again.answer?.id).not.toBe(first.answer?.id);
    const siblings = await db.message.findMany({ where: { parentId: question }, orderBy: { seq: 'asc' } });
    expect(siblings.map(({ id }) => id)).toEqual([first.answer?.id, again.answer?.id]);
  });
});

describe('stop', () => {
  it('keeps what was said so far and frees the chat', async () => {
    const { sent, first } = await slowAnswer();
    await stopRun(person.accountId, sent.threadId);
    const events = await readEvents(first);
    expect(events.at(-1)).toMatchObject({ type: 'finish', messageMetadata: { status: 'stopped' } });
    const { texts, answer } = await chatOf(person, sent.threadId);
    expect(texts[1]).toContain('word1 word2 word3');
    expect(texts[1]).not.toContain('end');
    expect(answer?.metadata).toMatchObject({ status: 'stopped' });
    expect(answer?.metadata?.error).toBeUndefined();
    const next = await ask(person, { threadId: sent.threadId, text: 'Go on' });
    expect(next.said).toBe('You said: Go on');
  });

  it("does nothing to another account's answer", async () => {
    const { sent, first } = await slowAnswer(8);
    const other = await newPerson();
    await stopRun(other.accountId, sent.threadId);
    expect((await readEvents(first)).at(-1)).toMatchObject({ messageMetadata: { status: 'complete' } });
  });
});

/** An answer whose third word has come; `first` is its stream from the beginning. */
async function slowAnswer(words = 400) {
  const sent = request(person, { text: `slow:${words}` });
  const first = await startRun(sent);
  const [watched, kept] = first.tee();
  await readUntil(watched, 'word3');
  return { sent, first: kept };
}
