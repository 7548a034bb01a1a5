import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/testing/runs';
import { createTodo } from '@/lib/todos/create';
import { addAssistant } from './add-assistant';
import { deleteAssistant } from './delete-assistant';
import { undeleteAssistant } from './deletion';
import { getAssistant, listAssistants } from './get';
import { listAssistantItems } from './list-items';
import { orderAssistants, setDefaultAssistant } from './order';
import { namesOf, newAccount } from './testing';

async function five() {
  const { accountId } = await newAccount();
  for (const name of ['A', 'B', 'C']) await addAssistant(accountId, { name });
  return { accountId, ids: (await listAssistants(accountId)).map(({ id }) => id) };
}

describe('the order', () => {
  it('is the one asked for; what is not named keeps its own behind it', async () => {
    const { accountId, ids } = await five();
    const [personal = '', , , b = ''] = ids;
    await orderAssistants(accountId, [b, randomUUID(), personal]);
    expect(await namesOf(accountId)).toEqual(['B', 'Personal', 'Work', 'A', 'C']);
    await orderAssistants(accountId, []);
    expect(await namesOf(accountId)).toEqual(['B', 'Personal', 'Work', 'A', 'C']);
  });

  it('holds for any order, also when two tabs ask at once', async () => {
    const { accountId, ids } = await five();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 5 }), async (wanted) => {
        await Promise.all([orderAssistants(accountId, ids), orderAssistants(accountId, wanted)]);
        await orderAssistants(accountId, wanted);
        expect((await listAssistants(accountId)).map(({ id }) => id)).toEqual(wanted);
      }),
      { numRuns: runs(5) },
    );
  });

  it("leaves other accounts' assistants alone", async () => {
    const other = await newAccount();
    const { accountId } = await five();
    await orderAssistants(accountId, [other.work.id, other.personal.id]);
    expect(await namesOf(other.accountId)).toEqual(['Personal', 'Work']);
  });

  it('has the place of an assistant that was deleted and came back', async () => {
    const { accountId, ids } = await five();
    await deleteAssistant(accountId, ids[2] ?? '');
    await addAssistant(accountId, { name: 'D' });
    await undeleteAssistant(accountId, ids[2] ?? '');
    expect(await namesOf(accountId)).toEqual(['Personal', 'Work', 'A', 'B', 'C', 'D']);
  });
});

describe('the default', () => {
  const defaults = async (accountId: string) =>
    (await listAssistants(accountId)).flatMap(({ name, isDefault }) => (isDefault ? [name] : []));

  it('is one at most, and can be taken back', async () => {
    const { accountId, personal, work } = await newAccount();
    expect(await defaults(accountId)).toEqual([]);
    await Promise.all([personal, work].map(({ id }) => setDefaultAssistant(accountId, id)));
    expect(await defaults(accountId)).toHaveLength(1);
    await setDefaultAssistant(accountId, work.id);
    expect(await defaults(accountId)).toEqual(['Work']);
    await setDefaultAssistant(accountId, null);
    expect(await defaults(accountId)).toEqual([]);
  });

  it('stays as it was when the new one is not there', async () => {
    const { accountId, work, personal } = await newAccount();
    const other = await newAccount();
    await setDefaultAssistant(accountId, work.id);
    await deleteAssistant(accountId, personal.id);
    for (const id of [randomUUID(), other.work.id, personal.id]) {
      await expect(setDefaultAssistant(accountId, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await defaults(accountId)).toEqual(['Work']);
    expect(await defaults(other.accountId)).toEqual([]);
  });

  it('ends with the deletion of the assistant, and does not come back with it', async () => {
    const { accountId, work } = await newAccount();
    await setDefaultAssistant(accountId, work.id);
    await deleteAssistant(accountId, work.id);
    await undeleteAssistant(accountId, work.id);
    expect(await getAssistant(accountId, work.id)).toMatchObject({ isDefault: false });
  });
});

it('lists the assistants with what is open on the list of each', async () => {
  const { accountId } = await newAccount();
  await addAssistant(accountId, { name: 'Shares', category: 'work' });
  const scope = { accountId, endUser: '', category: 'work' };
  for (const status of ['not started', 'in progress', 'done', 'archived'] as const) {
    await createTodo(scope, { kind: 'user' }, { task: status, status });
  }
  await createTodo({ ...scope, endUser: 'lance' }, { kind: 'user' }, { task: 'Of somebody else' });
  const items = await listAssistantItems(accountId);
  expect(items.map(({ name, openTodos }) => [name, openTodos])).toEqual([
    ['Personal', 0],
    ['Work', 2],
    ['Shares', 2],
  ]);
  const [personal] = await listAssistants(accountId);
  expect(items[0]).toEqual({ ...personal, openTodos: 0 });
});
