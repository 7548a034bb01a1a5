import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { changeThread } from './change-thread';
import { hideThread } from './delete-thread';
import { excerptOf } from './excerpt';
import { searchChats, searchQuery } from './search-chats';
import { statementsOf } from './testing/statements';
import { addMessage, newPerson, newThread, type Person } from './testing/tree';

let person: Person;
beforeAll(async () => {
  person = await newPerson();
});

const day = (n: number) => new Date(Date.UTC(2025, 6, n));
const found = async (text: string, listing = {}) =>
  (await searchChats(person.accountId, text, listing)).threads.map(({ title }) => title);

describe('what is found', () => {
  test('words of a message, the last one unfinished, with the line they stand in', async () => {
    const { id, messages } = await newThread(person, {
      title: 'Teeth',
      messages: ['Hello', 'The **dentist** is at [Main Street](https://example.org) on Monday.'],
    });
    const { threads } = await searchChats(person.accountId, 'Dentist mon');
    expect(threads).toMatchObject([
      {
        id,
        hit: {
          messageId: messages[1],
          before: 'The ',
          match: 'dentist',
          after: ' is at Main Street on Monday.',
        },
      },
    ]);
    expect(await found('monday dentist')).toEqual(['Teeth']);
    expect(await found('dentist tuesday')).toEqual([]);
    expect(await found('entist')).toEqual([]);
  });

  test('a title, which needs no line', async () => {
    const { id } = await newThread(person, { title: 'Quarterly zebras' });
    const { threads } = await searchChats(person.accountId, 'zebr');
    expect(threads.map((thread) => [thread.id, thread.hit])).toEqual([[id, undefined]]);
  });

  test('the newest message of each chat, in whichever branch', async () => {
    const { id, messages } = await newThread(person, { title: 'Trees', messages: ['An oak', 'Another oak'] });
    const left = await addMessage(person, id, { after: messages[1] ?? null, text: 'The last oak' });
    await addMessage(person, id, { after: messages[1] ?? null, text: 'No tree here' });
    const { threads } = await searchChats(person.accountId, 'oak');
    expect(threads.map(({ hit }) => hit?.messageId)).toEqual([left]);
  });

  test('nothing of other accounts, of deleted chats, of tools, or of an answer under way', async () => {
    const other = await newPerson();
    await newThread(other, { title: 'Giraffe', messages: ['A giraffe'] });
    const gone = await newThread(person, { title: 'Giraffe', messages: ['A giraffe'] });
    await hideThread(person.accountId, gone.id);
    const { id, messages } = await newThread(person, { title: 'Zoo' });
    const parts = [
      {
        type: 'tool-update_profile' as const,
        toolCallId: '1',
        state: 'output-available' as const,
        input: { text: 'giraffe' },
        output: { report: 'giraffe' },
      },
    ];
    const after = await addMessage(person, id, { after: messages[1] ?? null, parts });
    await addMessage(person, id, { after, text: 'A giraffe', status: 'streaming' });
    expect(await found('giraffe')).toEqual([]);
  });

  test.each([
    "o'clock",
    "it's 5 o'clock",
    'lance@example.org',
    'C++ & (x|y) !z',
    'half-open 3.5',
    "\\'; drop",
    '日本',
  ])('%s as it was typed', async (text) => {
    const title = `Typed ${text}`;
    await newThread(person, { title: 'Typed', messages: [`Say ${text} here`] });
    await newThread(person, { title });
    expect(await found(text)).toEqual(expect.arrayContaining(['Typed', title]));
  });

  test.each(['', '  ', '&', '"!*"'])('nothing for %o', async (text) => {
    expect(searchQuery(text)).toBeNull();
    expect(await found(text)).toEqual([]);
  });
});

test('pages go by time and hold each chat once, also past what the first look reads', async () => {
  const many = await newPerson();
  for (let n = 1; n <= 7; n += 1) {
    await newThread(many, { title: `${n}`, updatedAt: day(n), messages: ['A heron'] });
  }
  // So long that the first look ends here.
  const long = Array.from({ length: 3000 }, (_, index) => (index === 5 ? 'A heron' : 'Words'));
  await newThread(many, { title: 'Long', updatedAt: day(6), messages: long });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await searchChats(many.accountId, 'heron', { cursor, limit: 3 });
    seen.push(...page.threads.map(({ title }) => title));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.filter((title) => title !== 'Long')).toEqual(['7', '6', '5', '4', '3', '2', '1']);
  expect(seen).toHaveLength(8);
});

test('the archive is searched too, unless it is left out', async () => {
  const { id } = await newThread(person, { title: 'Walrus' });
  await changeThread(person.accountId, id, { archived: true });
  expect(await found('walrus')).toEqual(['Walrus']);
  expect(await found('walrus', { archived: false })).toEqual([]);
  expect(await found('walrus', { archived: true })).toEqual(['Walrus']);
  expect(await found('walrus', { assistantId: (await newPerson()).assistantId })).toEqual([]);
});

test('a search in all chats uses the index of words', async () => {
  const many = await newPerson();
  await newThread(many, { messages: Array.from({ length: 5000 }, (_, index) => `Words, number ${index}`) });
  await db.$executeRaw`ANALYZE message`;
  const [, everywhere] = await statementsOf(() => searchChats(many.accountId, 'heron'));
  if (!everywhere) throw new Error('The search looked only once.');
  const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${everywhere}`;
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on message_text');
});

test.each([
  [
    'words side by side before single ones',
    'buy milk',
    'Milk? Yes, buy milk now',
    ['Milk? Yes, ', 'buy milk', ' now'],
  ],
  ['the whole word of an unfinished one', 'mil', 'Buy milkshakes', ['Buy ', 'milkshakes', '']],
  ['the beginning where the words stand differently', 'xyz', 'Buy milk', ['', '', 'Buy milk']],
  ['no marks', 'milk', '# Title\n\n- **Buy** `milk`', ['Title Buy ', 'milk', '']],
])('an excerpt shows %s', (_name, searched, text, [before, match, after]) => {
  expect(excerptOf(text, searched)).toEqual({ before, match, after });
});

test('a long message is cut at words on both sides', () => {
  const { before, match, after } = excerptOf(`${'word '.repeat(50)}here ${'more '.repeat(50)}`, 'here');
  expect(before).toMatch(/^…(word )+$/);
  expect(match).toBe('here');
  expect(after).toMatch(/^( more)+…$/);
  expect(before.length + after.length).toBeLessThan(170);
});
