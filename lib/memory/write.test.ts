import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { freshRun, freshScope, user } from '@/lib/todos/test-list';
import type { Scope } from '@/lib/todos/todo';
import { MemoryConflict } from './conflict';
import { EMPTY_PROFILE, type Memory, type MemoryPatch } from './memory';
import { instructionsSchema, profilePatchSchema } from './patch';
import { forgetProfile, putProfile } from './put-profile';
import { readMemory } from './read-memory';
import { eraseMemory, learn, writeMemory } from './write';

const nothing: Memory = { profile: EMPTY_PROFILE, instructions: '' };
const program = { kind: 'api', keyId: crypto.randomUUID() } as const;

const history = ({ accountId, endUser, category }: Scope) =>
  db.memoryChange.findMany({ where: { accountId, endUser, category }, orderBy: { seq: 'asc' } });

it('records who changed what, and what it was before', async () => {
  const scope = await freshScope();
  const call = await freshRun(scope);
  const { actor, execution } = call('call-1');
  await learn(scope, actor, execution, { name: 'Lance', interests: ['chess'] }, nothing);
  await writeMemory(scope, user, { name: 'Lance M.', instructions: 'Be brief.' });
  await putProfile(
    scope,
    String((await db.profile.findFirst({ where: scope }))?.key),
    EMPTY_PROFILE,
    program,
  );

  const by = { assistantId: null, assistantVersion: null, runId: null, apiKeyId: null, endUser: '' };
  expect(await history(scope)).toMatchObject([
    {
      subject: 'profile',
      actor: 'assistant',
      assistantVersion: 1,
      runId: execution.runId,
      before: { name: null, interests: [] },
      after: { name: 'Lance', interests: ['chess'] },
    },
    { ...by, subject: 'profile', actor: 'user', before: { name: 'Lance' }, after: { name: 'Lance M.' } },
    { ...by, subject: 'instructions', before: { instructions: '' }, after: { instructions: 'Be brief.' } },
    {
      ...by,
      actor: 'api',
      apiKeyId: program.keyId,
      before: { name: 'Lance M.', interests: ['chess'] },
      after: { name: null, interests: [] },
    },
  ]);
  expect(await readMemory(scope)).toEqual({ profile: EMPTY_PROFILE, instructions: 'Be brief.' });
});

it('records nothing where nothing changes', async () => {
  const scope = await freshScope();
  const patch = { name: 'Lance', connections: ['Michelle'], instructions: 'Be brief.' };
  expect(await writeMemory(scope, user, patch)).toHaveLength(2);
  expect(await writeMemory(scope, user, patch)).toEqual([]);
  expect(await writeMemory(scope, user, {})).toEqual([]);
  await putProfile(scope, 'nobody', EMPTY_PROFILE, program).catch(() => undefined);
  expect(await history(scope)).toHaveLength(2);
  expect(await eraseMemory(scope, user)).toHaveLength(2);
  expect(await eraseMemory(scope, user)).toEqual([]);
  await forgetProfile(scope, 'another key', program);
  expect(await history(scope)).toHaveLength(4);
});

it('takes effect once when a tool call is delivered again, also at the same moment', async () => {
  const scope = await freshScope();
  const { actor, execution } = (await freshRun(scope))('call-1');
  const deliver = () => learn(scope, actor, execution, { name: 'Lance' }, nothing);
  await Promise.all([deliver(), deliver(), deliver()]);
  await writeMemory(scope, user, { name: 'Ada' });
  await deliver();
  expect((await readMemory(scope)).profile.name).toBe('Ada');
  expect(await history(scope)).toHaveLength(2);
});

it('loses nothing of what is written at once', async () => {
  const scope = await freshScope();
  const call = await freshRun(scope);
  const known: Memory = { profile: { ...EMPTY_PROFILE, connections: ['Ann'] }, instructions: 'Be brief.' };
  await writeMemory(scope, user, { connections: ['Ann'], instructions: 'Be brief.' });
  const names = Array.from({ length: 20 }, (_, index) => `Friend ${index}`);
  await Promise.all([
    ...names.map((name, index) => {
      const { actor, execution } = call(`call-${index}`);
      const patch = { connections: ['Ann', name], instructions: `Be brief.\nGreet ${name}.` };
      return learn(scope, actor, execution, patch, known);
    }),
    ...(['name', 'location', 'job'] as const).map((field) => writeMemory(scope, user, { [field]: field })),
  ]);
  const { profile, instructions } = await readMemory(scope);
  expect(profile).toMatchObject({ name: 'name', location: 'location', job: 'job' });
  expect(profile.connections.toSorted()).toEqual(['Ann', ...names].toSorted());
  expect(instructions.split('\n')).toHaveLength(21);
  // Each change begins where the one before it ended.
  let connections: unknown = [];
  for (const change of await history(scope)) {
    const [before, after] = [change.before as MemoryPatch, change.after as MemoryPatch];
    if (after.connections === undefined) continue;
    expect(before.connections).toEqual(connections);
    connections = after.connections;
  }
});

it('tells a save by hand that what it began from has changed, and shows both', async () => {
  const scope = await freshScope();
  await writeMemory(scope, user, { location: 'Graz', job: 'nurse' });
  const refusal = writeMemory(scope, user, { location: 'Wien', job: 'nurse' }, { location: null, job: null });
  await expect(refusal).rejects.toThrow(MemoryConflict);
  await expect(refusal).rejects.toMatchObject({ now: { location: 'Graz' }, wanted: { location: 'Wien' } });
  expect(await writeMemory(scope, user, { location: 'Wien' }, { location: 'Graz' })).toHaveLength(1);
  // Who wanted what is there already has no quarrel.
  expect(await writeMemory(scope, user, { location: 'Wien' }, { location: 'Linz' })).toEqual([]);
});

it('keeps lists, end users and accounts apart', async () => {
  const [scope, stranger] = [await freshScope(), await freshScope()];
  const lance = { ...scope, endUser: 'lance' };
  await writeMemory(scope, user, { name: 'Ada' });
  await writeMemory(lance, user, { name: 'Lance' });
  await eraseMemory(stranger, user);
  await eraseMemory({ ...scope, category: 'personal' }, user);
  expect((await readMemory(scope)).profile.name).toBe('Ada');
  expect((await readMemory(lance)).profile.name).toBe('Lance');
  expect(await history(stranger)).toEqual([]);
});

it('refuses what is too long, and keeps a fact on one line', () => {
  const read = (value: unknown) => profilePatchSchema.safeParse(value);
  expect(read({ name: ' Ada\n\u0007Lovelace\u0000 ', job: null }).data).toEqual({
    name: 'Ada Lovelace',
    job: null,
  });
  expect(read({ connections: ['Ann', ' Ann '] }).data).toEqual({ connections: ['Ann'] });
  expect(read({ name: ' ' }).error?.issues[0]?.message).toBe('Write something, or erase it.');
  expect(read({ name: 'x'.repeat(201) }).error?.issues[0]?.message).toMatch(/at most 200/);
  expect(read({ interests: Array.from({ length: 51 }, (_, i) => `${i}`) }).success).toBe(false);
  expect(instructionsSchema.parse(' One\r\nTwo\u0000 \n')).toBe('One\nTwo');
  expect(instructionsSchema.safeParse('x'.repeat(8001)).success).toBe(false);
});
