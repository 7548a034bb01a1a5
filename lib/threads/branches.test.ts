import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { chooseBranch } from './choose-branch';
import { readOlder } from './read-messages';
import { readThread } from './read-thread';
import { statementsOf } from './testing/statements';
import { addMessage, addRun, newPerson, newThread, type Person } from './testing/tree';

const texts = (messages: { parts: unknown[] }[]) =>
  messages.map(({ parts }) => (parts as { text: string }[]).map(({ text }) => text).join(''));

async function shown({ accountId }: Person, threadId: string) {
  const thread = await readThread(accountId, threadId);
  if (!thread) throw new Error('The thread is gone.');
  return { ...thread, texts: texts(thread.messages) };
}

/** Hello, Hi; then Tea with two answers, and Coffee beside Tea. */
async function forked(person: Person) {
  const { id, messages } = await newThread(person, { messages: ['Hello', 'Hi'] });
  const [, hi = ''] = messages;
  const tea = await addMessage(person, id, { after: hi, text: 'Tea' });
  const green = await addMessage(person, id, { after: tea, text: 'Green' });
  const black = await addMessage(person, id, { after: tea, text: 'Black' });
  const coffee = await addMessage(person, id, { after: hi, text: 'Coffee' });
  const strong = await addMessage(person, id, { after: coffee, text: 'Strong' });
  return { id, hi, tea, green, black, coffee, strong };
}

describe('switching', () => {
  test('leads to the newest message below the chosen one, and back', async () => {
    const person = await newPerson();
    const { id, tea, green, coffee } = await forked(person);
    const choose = async (messageId: string) =>
      texts((await chooseBranch(person.accountId, id, messageId)).messages);
    expect(await choose(tea)).toEqual(['Hello', 'Hi', 'Tea', 'Black']);
    expect(await choose(green)).toEqual(['Hello', 'Hi', 'Tea', 'Green']);
    // It is on the screen: the older answer that the person went to stays.
    expect(await choose(tea)).toEqual(['Hello', 'Hi', 'Tea', 'Green']);
    expect(await choose(coffee)).toEqual(['Hello', 'Hi', 'Coffee', 'Strong']);
    expect((await shown(person, id)).texts).toEqual(['Hello', 'Hi', 'Coffee', 'Strong']);
  });

  test('tells of each message which ones stand beside it', async () => {
    const person = await newPerson();
    const { id, tea, green, black, coffee } = await forked(person);
    const branches = async () => (await shown(person, id)).messages.map(({ metadata }) => metadata?.branch);
    const questions = { count: 2, siblings: [tea, coffee] };
    expect(await branches()).toEqual([undefined, undefined, { index: 1, ...questions }, undefined]);
    await chooseBranch(person.accountId, id, green);
    expect(await branches()).toEqual([
      undefined,
      undefined,
      { index: 0, ...questions },
      { index: 0, count: 2, siblings: [green, black] },
    ]);
  });

  test('counts first messages too', async () => {
    const person = await newPerson();
    const { id, messages } = await newThread(person, { messages: ['Hello', 'Hi'] });
    const second = await addMessage(person, id, { after: null, text: 'Good day' });
    const [first] = (await shown(person, id)).messages;
    expect(first?.metadata?.branch).toEqual({ index: 1, count: 2, siblings: [messages[0], second] });
  });

  test('is refused while the thread answers, unless it changes nothing', async () => {
    const person = await newPerson();
    const { id, tea, strong } = await forked(person);
    const runId = await addRun(person, id);
    await expect(chooseBranch(person.accountId, id, tea)).rejects.toMatchObject({ code: 'busy' });
    expect(texts((await chooseBranch(person.accountId, id, strong)).messages)).toContain('Strong');
    // A lease that ran out holds nothing.
    await db.run.update({ where: { id: runId }, data: { leaseUntil: new Date(0) } });
    expect(texts((await chooseBranch(person.accountId, id, tea)).messages)).toContain('Black');
  });

  test('knows no message of another thread or account', async () => {
    const person = await newPerson();
    const { id } = await newThread(person);
    const other = await newThread(person);
    const refused = { code: 'not_found' };
    await expect(chooseBranch(person.accountId, id, other.messages[0] ?? '')).rejects.toMatchObject(refused);
    const { accountId } = await newPerson();
    await expect(chooseBranch(accountId, id, other.messages[0] ?? '')).rejects.toMatchObject(refused);
  });
});

describe('pages', () => {
  test('a long chat opens at its end and gives the rest in order', async () => {
    const person = await newPerson();
    const said = Array.from({ length: 130 }, (_, index) => `Message ${index + 1}`);
    const { id, messages } = await newThread(person, { messages: said });
    const end = await shown(person, id);
    expect(end).toMatchObject({ texts: said.slice(-60), hasMore: true });
    const older = await readOlder(person.accountId, id, { before: messages[70] ?? null });
    expect(texts(older.messages)).toEqual(said.slice(10, 70));
    expect(older.hasMore).toBe(true);
    const first = await readOlder(person.accountId, id, { before: messages[10] ?? null });
    expect(texts(first.messages)).toEqual(said.slice(0, 10));
    expect(first.hasMore).toBe(false);
    expect(await readOlder(person.accountId, id, { before: messages[0] ?? null })).toEqual({
      messages: [],
      hasMore: false,
    });
  });

  test('one reaches back to a message that is asked for, with what stands before it', async () => {
    const person = await newPerson();
    const said = Array.from({ length: 130 }, (_, index) => `Message ${index + 1}`);
    const { id, messages } = await newThread(person, { messages: said });
    const page = await readOlder(person.accountId, id, {
      before: messages[70] ?? null,
      until: messages[5],
    });
    expect(texts(page.messages)).toEqual(said.slice(1, 70));
    expect(page.hasMore).toBe(true);
    const near = await readOlder(person.accountId, id, { before: messages[70] ?? null, until: messages[69] });
    expect(texts(near.messages)).toEqual(said.slice(10, 70));
  });

  test('what a page costs does not grow with the thread', async () => {
    const person = await newPerson();
    const threads = [];
    for (const length of [130, 3000]) {
      threads.push(await newThread(person, { messages: Array.from({ length }, () => 'Words') }));
    }
    // Without it the database guesses how many rows there are.
    await db.$executeRaw`ANALYZE message`;
    const read: number[] = [];
    for (const { id, messages } of threads) {
      const before = messages.at(-60) ?? null;
      const [statement] = await statementsOf(() => readOlder(person.accountId, id, { before }));
      if (!statement) throw new Error('Nothing was asked.');
      read.push(await messageRows(statement));
    }
    // Each message, and those beside it.
    expect(read).toEqual([120, 120]);
  });
});

type Plan = {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};

/** How many rows of messages a statement reads. */
async function messageRows(statement: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>`
    EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`;
  const count = (plan: Plan): number => {
    const own = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
    const below = (plan.Plans ?? []).map(count).reduce((sum, rows) => sum + rows, 0);
    return below + (plan['Relation Name'] === 'message' ? own : 0);
  };
  return Math.round((row?.['QUERY PLAN'] ?? []).reduce((sum, { Plan }) => sum + count(Plan), 0));
}
