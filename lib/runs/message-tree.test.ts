import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { runs } from '@/lib/testing/runs';
import { chooseBranch } from '@/lib/threads/choose-branch';
import { LARGEST_PAGE, readOlder } from '@/lib/threads/read-messages';
import { startRun } from './start-run';
import { newPerson, type Person, readEvents, request } from './test-chat';

type Step = { kind: 'send' | 'edit' | 'retry' | 'choose'; at: number };

const step = fc.record({
  kind: fc.constantFrom<Step['kind']>('send', 'edit', 'retry', 'choose'),
  at: fc.nat(),
});

/** How many messages each adds. */
const ADDED = { send: 2, edit: 2, retry: 1, choose: 0 };

const model = 'built-in';
const messagesOf = (threadId: string) =>
  db.message.findMany({ where: { threadId }, orderBy: { seq: 'asc' } });

/** `at` picks the message, whichever there are. */
async function take(person: Person, threadId: string, { kind, at }: Step): Promise<void> {
  const all = await messagesOf(threadId);
  const questions = all.filter(({ role }) => role === 'user');
  const chosen = all[at % all.length];
  const asked = questions[at % questions.length];
  if (!chosen || !asked) throw new Error('The thread is empty.');
  if (kind === 'choose') {
    await chooseBranch(person.accountId, threadId, chosen.id);
    return;
  }
  const asks = {
    send: {},
    retry: { ask: { retry: asked.id } },
    edit: { ask: { edit: { of: asked.id, id: crypto.randomUUID(), text: 'Hello again' } } },
  };
  await readEvents(await startRun(request(person, { threadId, model, ...asks[kind] })));
}

/** From a root to a leaf, each message below the one before it. */
async function shownBranch({ accountId }: Person, threadId: string, parents: Map<string, string | null>) {
  const { messages, hasMore } = await readOlder(accountId, threadId, { before: null, limit: LARGEST_PAGE });
  expect(hasMore).toBe(false);
  expect(messages.map(({ id }) => parents.get(id))).toEqual([
    null,
    ...messages.slice(0, -1).map(({ id }) => id),
  ]);
  expect([...parents.values()]).not.toContain(messages.at(-1)?.id);
  return messages;
}

test('whatever is sent, edited, retried and switched: no message is lost, and what is shown is one branch', async () => {
  const person = await newPerson();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const first = request(person, { model });
      const { threadId } = first;
      await readEvents(await startRun(first));
      let before = (await messagesOf(threadId)).map(({ id }) => id);
      for (const taken of steps) {
        await take(person, threadId, taken);
        const now = await messagesOf(threadId);
        expect(now.slice(0, before.length).map(({ id }) => id)).toEqual(before);
        expect(now.length - before.length).toBe(ADDED[taken.kind]);
        before = now.map(({ id }) => id);
        await shownBranch(person, threadId, new Map(now.map(({ id, parentId }) => [id, parentId])));
      }
      const all = await messagesOf(threadId);
      const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
      for (const { id, role, parentId } of all) {
        await chooseBranch(person.accountId, threadId, id);
        const reached = (await shownBranch(person, threadId, parents)).find((message) => message.id === id);
        const beside = all.filter((other) => other.role === role && other.parentId === parentId);
        const branch = reached?.metadata?.branch;
        expect(branch?.siblings ?? [id]).toEqual(beside.map((other) => other.id));
        expect(branch?.count ?? 1).toBe(beside.length);
        expect((branch?.siblings ?? [id])[branch?.index ?? 0]).toBe(id);
      }
    }),
    { numRuns: runs(5) },
  );
});
