import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { changeThread, threadChangeSchema } from './change-thread';
import { deleteExpiredThreads } from './create-thread';
import { hideThread, undeleteThread } from './delete-thread';
import { listThreads, type ThreadListing } from './list-threads';
import { newPerson, newThread, type Person } from './testing/tree';

const day = (n: number) => new Date(Date.UTC(2025, 6, n));
const titles = async (person: Person, listing: ThreadListing = {}) =>
  (await listThreads(person.accountId, listing)).threads.map(({ title }) => title);

describe('the list', () => {
  test('names who answers, and tells what is pinned or in the archive', async () => {
    const person = await newPerson();
    const { id } = await newThread(person, { title: 'Groceries', updatedAt: day(1) });
    expect((await listThreads(person.accountId)).threads).toEqual([
      {
        id,
        title: 'Groceries',
        assistantId: person.assistantId,
        assistant: { id: person.assistantId, name: 'Personal', color: 'violet', icon: 'user' },
        pinned: false,
        archived: false,
        updatedAt: '2025-07-01T00:00:00.000Z',
      },
    ]);
  });

  test('holds each thread once over its pages, the pinned ones before the first page', async () => {
    const person = await newPerson();
    // Two of the same moment: the id decides.
    const days = [1, 2, 2, 3, 4];
    for (const [index, n] of days.entries())
      await newThread(person, { title: `${index}`, updatedAt: day(n) });
    const old = await newThread(person, { title: 'Pinned', updatedAt: day(0) });
    await changeThread(person.accountId, old.id, { pinned: true });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listThreads(person.accountId, { cursor, limit: 2 });
      seen.push(...page.threads.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.slice(0, 3)).toEqual(['Pinned', '4', '3']);
    expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4', 'Pinned']);
  });

  test('parts the archive and the assistants, and hides what other accounts have', async () => {
    const person = await newPerson();
    const other = await newPerson();
    await newThread(other, { title: 'Foreign' });
    const kept = await newThread(person, { title: 'Kept' });
    const away = await newThread(person, { title: 'Away' });
    await changeThread(person.accountId, away.id, { archived: true });
    expect(await titles(person)).toEqual(['Kept']);
    expect(await titles(person, { archived: true })).toEqual(['Away']);
    expect(await titles(person, { assistantId: person.assistantId })).toEqual(['Kept']);
    expect(await titles(person, { assistantId: other.assistantId })).toEqual([]);
    await changeThread(person.accountId, kept.id, { archived: true });
    await changeThread(person.accountId, kept.id, { pinned: true });
    expect(await titles(person, { archived: true })).toEqual(['Away']);
  });

  test('refuses a cursor that it did not give out', async () => {
    const { accountId } = await newPerson();
    await expect(listThreads(accountId, { cursor: "1_'; drop" })).rejects.toThrow('Reload it');
  });
});

describe('a thread as a whole', () => {
  test('gets the title that a person wrote, on one line, and keeps its place', async () => {
    const person = await newPerson();
    const { id } = await newThread(person, { updatedAt: day(1) });
    const change = threadChangeSchema.parse({ title: '  Summer \n house ' });
    expect(await changeThread(person.accountId, id, change)).toMatchObject({
      title: 'Summer house',
      updatedAt: day(1).toISOString(),
    });
    expect(await db.thread.findUnique({ where: { id } })).toMatchObject({ titleBy: 'person' });
  });

  test.each([
    {},
    { title: ' ' },
    { title: 'x'.repeat(201) },
    { pinned: true, archived: true },
    { pinned: 'yes' },
  ])('refuses %o', (change) => {
    expect(threadChangeSchema.safeParse(change).success).toBe(false);
  });

  test('comes back as it was after a deletion, and goes for good after 30 days', async () => {
    const person = await newPerson();
    const { id } = await newThread(person, { title: 'Back' });
    await hideThread(person.accountId, id);
    expect(await titles(person)).toEqual([]);
    await expect(hideThread(person.accountId, id)).rejects.toMatchObject({ code: 'not_found' });
    await undeleteThread(person.accountId, id);
    expect(await titles(person)).toEqual(['Back']);

    await hideThread(person.accountId, id);
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await db.thread.update({ where: { id }, data: { deletedAt: ago(29) } });
    await deleteExpiredThreads();
    expect(await db.thread.count({ where: { id } })).toBe(1);
    await db.thread.update({ where: { id }, data: { deletedAt: ago(31) } });
    await deleteExpiredThreads();
    expect(await db.thread.count({ where: { id } })).toBe(0);
  });
});
