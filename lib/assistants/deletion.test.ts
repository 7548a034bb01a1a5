import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { readThread } from '@/lib/threads/read-thread';
import { createTodo } from '@/lib/todos/create';
import { addAssistant } from './add-assistant';
import { deleteAssistant } from './delete-assistant';
import { readDeletionImpact, undeleteAssistant } from './deletion';
import { getAssistant } from './get';
import { restoreVersion } from './restore';
import { reviseAssistant } from './revise';
import { namesOf, newAccount } from './testing';

const gone = { code: 'not_found' };

describe('what goes with an assistant', () => {
  it('are its chats and schedules; its list is told, and who else keeps it', async () => {
    const { accountId, work, personal } = await newAccount();
    await addAssistant(accountId, { name: 'Team', category: 'work' });
    await addAssistant(accountId, { name: 'Gone', category: 'work' }).then(({ id }) =>
      deleteAssistant(accountId, id),
    );
    await createTodo({ accountId, endUser: '', category: 'work' }, { kind: 'user' }, { task: 'Open' });
    const row = { accountId, assistantId: work.id, lastSeq: 2 };
    await db.thread.createMany({
      data: [row, { ...row, lastSeq: 0 }, { ...row, temporary: true }, { ...row, deletedAt: new Date() }],
    });
    await db.schedule.create({ data: { accountId, assistantId: work.id, expression: '0 8 * * *' } });
    expect(await readDeletionImpact(accountId, work.id)).toEqual({
      threads: 1,
      schedules: 1,
      openTodos: 1,
      listSharedWith: ['Team'],
    });
    const none = { threads: 0, schedules: 0, openTodos: 0, listSharedWith: [] };
    expect(await readDeletionImpact(accountId, personal.id)).toEqual(none);
    expect(await db.assistant.count({ where: { accountId, deletedAt: null } })).toBe(3);
  });
});

describe('a deleted assistant', () => {
  it('leaves its chats behind, with its name, and its ToDos', async () => {
    const { accountId, work } = await newAccount();
    const scope = { accountId, endUser: '', category: 'work' };
    await createTodo(scope, { kind: 'user' }, { task: 'Stays' });
    const { id } = await db.thread.create({
      data: { accountId, assistantId: work.id, title: 'Kept', lastSeq: 1 },
    });
    expect((await readThread(accountId, id))?.deletedAssistant).toBeNull();
    await deleteAssistant(accountId, work.id);
    expect(await readThread(accountId, id)).toMatchObject({
      title: 'Kept',
      assistantId: work.id,
      deletedAssistant: { name: 'Work', color: 'teal', icon: 'briefcase', category: 'work' },
    });
    expect(await db.todo.count({ where: { ...scope, deletedAt: null } })).toBe(1);
    await undeleteAssistant(accountId, work.id);
    expect((await readThread(accountId, id))?.deletedAssistant).toBeNull();
  });

  it('comes back as it was, once or twice, with numbers that go on', async () => {
    const { accountId, work } = await newAccount();
    await reviseAssistant(accountId, work.id, { role: 'Second' });
    await restoreVersion(accountId, work.id, 1);
    await deleteAssistant(accountId, work.id);
    expect(await namesOf(accountId)).toEqual(['Personal']);
    expect(await undeleteAssistant(accountId, work.id)).toMatchObject({ version: 1, role: work.role });
    expect(await undeleteAssistant(accountId, work.id)).toMatchObject({ version: 1 });
    const { assistant } = await reviseAssistant(accountId, work.id, { role: 'Third' });
    expect(assistant.version).toBe(3);
  });

  it('does not come back where a hundred others took its place', async () => {
    const { accountId, work } = await newAccount();
    await deleteAssistant(accountId, work.id);
    for (let count = 1; count < 100; count += 1) await addAssistant(accountId, {});
    await expect(undeleteAssistant(accountId, work.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(getAssistant(accountId, work.id)).rejects.toMatchObject(gone);
  });
});

it('is for the account alone', async () => {
  const { accountId, work } = await newAccount();
  const { accountId: stranger } = await newAccount();
  for (const attempt of [readDeletionImpact, deleteAssistant, undeleteAssistant]) {
    await expect(attempt(stranger, work.id)).rejects.toMatchObject(gone);
    await expect(attempt(accountId, randomUUID())).rejects.toMatchObject(gone);
  }
  await deleteAssistant(accountId, work.id);
  await expect(undeleteAssistant(stranger, work.id)).rejects.toMatchObject(gone);
  await expect(readDeletionImpact(accountId, work.id)).rejects.toMatchObject(gone);
});
