import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '@/lib/testing/runs';
import { freshScope, user } from '@/lib/todos/test-list';
import { MemoryConflict } from './conflict';
import type { MemoryPatch } from './memory';
import { readMemoryChanges } from './read-changes';
import { readMemory } from './read-memory';
import { undoMemoryChange } from './undo';
import { eraseMemory, writeMemory } from './write';

const only = ([id]: string[]): string => {
  if (id === undefined) throw new Error('Nothing has changed.');
  return id;
};

it('gives the state before, whatever is changed and undone in whatever order', async () => {
  const text = fc.constantFrom('Ada', 'Ben', 'Cleo');
  const patch: fc.Arbitrary<MemoryPatch> = fc.record(
    {
      name: fc.option(text),
      connections: fc.uniqueArray(text),
      instructions: fc.constantFrom('', 'Be brief.', 'No emoji.\nBe brief.'),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(patch), { maxLength: 8 }), async (steps) => {
      const scope = await freshScope();
      const done: { made: string[]; before: unknown }[] = [];
      for (const step of steps) {
        const before = await readMemory(scope);
        const latest = step ? undefined : done.pop();
        if (step) done.push({ made: await writeMemory(scope, user, step), before });
        if (!latest) continue;
        for (const id of latest.made) await undoMemoryChange(scope.accountId, id, user, null);
        expect(await readMemory(scope)).toEqual(latest.before);
      }
      for (const { made, before } of done.reverse()) {
        for (const id of made) await undoMemoryChange(scope.accountId, id, user, null);
        expect(await readMemory(scope)).toEqual(before);
      }
    }),
    { numRuns: runs(5) },
  );
});

it('can itself be undone, and does nothing twice', async () => {
  const scope = await freshScope();
  const { accountId } = scope;
  const id = only(await writeMemory(scope, user, { name: 'Ada' }));
  const { made } = await undoMemoryChange(accountId, id, user, null);
  expect((await undoMemoryChange(accountId, id, user, null)).made).toEqual([]);
  await undoMemoryChange(accountId, only(made), user, null);
  expect((await readMemory(scope)).profile.name).toBe('Ada');
  expect((await readMemoryChanges(scope)).changes.map(({ isUndo }) => isUndo)).toEqual([true, true, false]);
});

it('tells when something has changed since, and goes ahead once the person has seen it', async () => {
  const scope = await freshScope();
  const id = only(await writeMemory(scope, user, { location: 'Graz' }));
  await writeMemory(scope, user, { location: 'Wien' });
  const undo = (seen: MemoryPatch | null) => undoMemoryChange(scope.accountId, id, user, seen);
  await expect(undo(null)).rejects.toMatchObject({ now: { location: 'Wien' }, wanted: { location: null } });
  await writeMemory(scope, user, { location: 'Linz' });
  await expect(undo({ location: 'Wien' })).rejects.toThrow(MemoryConflict);
  await undo({ location: 'Linz' });
  expect((await readMemory(scope)).profile.location).toBeNull();
});

it('of a list takes back only what the change brought', async () => {
  const scope = await freshScope();
  const id = only(await writeMemory(scope, user, { connections: ['Ann'] }));
  await writeMemory(scope, user, { connections: ['Ann', 'Ben'] });
  const undo = (seen: MemoryPatch | null) => undoMemoryChange(scope.accountId, id, user, seen);
  await expect(undo(null)).rejects.toMatchObject({ wanted: { connections: ['Ben'] } });
  await undo({ connections: ['Ann', 'Ben'] });
  expect((await readMemory(scope)).profile.connections).toEqual(['Ben']);
});

it('brings back all that was erased', async () => {
  const scope = await freshScope();
  await writeMemory(scope, user, { name: 'Ada', interests: ['chess'], instructions: 'Be brief.' });
  const before = await readMemory(scope);
  for (const id of await eraseMemory(scope, user)) await undoMemoryChange(scope.accountId, id, user, null);
  expect(await readMemory(scope)).toEqual(before);
});

it("does not know another account's changes", async () => {
  const [scope, stranger] = [await freshScope(), await freshScope()];
  const id = only(await writeMemory(scope, user, { name: 'Ada' }));
  const undo = undoMemoryChange(stranger.accountId, id, user, null);
  await expect(undo).rejects.toMatchObject({ code: 'not_found' });
  expect((await readMemory(scope)).profile.name).toBe('Ada');
});
