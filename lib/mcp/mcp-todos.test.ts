import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { newAccount } from '@/lib/langgraph/testing/serve';
import { call, connect, connectEach } from './test-client';

const session = await connectEach();
const zone = { time_zone: 'America/Los_Angeles' };

describe('ToDos', () => {
  const add = (todos: object[], category = 'personal') =>
    call(session.client, 'add_todos', { category, todos, ...zone });

  it('are added with deadlines in words, and found again', async () => {
    const { data, text } = await add([
      { task: 'Book swim lessons', deadline: '2030-08-03', time_to_complete: 30, solutions: ['City pool'] },
      { task: 'Check points' },
    ]);
    expect(data.changes.map(({ action }) => action)).toEqual(['created', 'created']);
    expect(text).toContain('Saturday 3 August 2030');
    const { data: found } = await call(session.client, 'list_todos', { ...zone });
    expect(found.total).toBe(2);
    expect(found.todos).toMatchObject([
      { task: 'Book swim lessons', category: 'personal', deadline: '2030-08-03T23:59:00' },
      { task: 'Check points', deadline: null },
    ]);
    const rows = await db.todoChange.findMany({ where: { accountId: session.account.accountId } });
    expect(rows.map(({ actor }) => actor)).toEqual(['api', 'api']);
  });

  it('read "tomorrow" in the zone that is given', async () => {
    const now = new Date();
    const dayIn = (timeZone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(now.getTime() + 86_400_000));
    for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const todos = [{ task: `In ${time_zone}`, deadline: 'tomorrow' }];
      const { data } = await call(session.client, 'add_todos', { category: 'zones', todos, time_zone });
      expect(data.changes[0]?.todo?.deadline).toBe(`${dayIn(time_zone)}T23:59:00`);
    }
  });

  it('keep the ToDo and tell when its deadline is not understood', async () => {
    const { data } = await add([{ task: 'Read', deadline: 'when the cows come home' }]);
    expect(data.changes).toMatchObject([
      { action: 'created', todo: { deadline: null } },
      { action: 'failed', reason: 'The deadline "when the cows come home" was not understood.' },
    ]);
  });

  it('come again as words say, with the next one told when one is completed', async () => {
    const todos = [
      { task: 'Pay rent', deadline: '2030-08-01', repeat: 'every 1st', notes: 'To the landlord' },
      { task: 'Sync', repeat: 'biweekly' },
    ];
    const added = (await add(todos)).data.changes;
    expect(added).toMatchObject([
      { action: 'created', todo: { repeat: 'Every month on the 1st', notes: 'To the landlord' } },
      { action: 'created', todo: { task: 'Sync' } },
      { action: 'failed', reason: expect.stringContaining('"biweekly" has two meanings') },
    ]);
    const id = added[0]?.todo?.id;
    await call(session.client, 'change_todos', {
      todos: [{ id, add_notes: 'By transfer', all_following: true }],
      ...zone,
    });
    const { data } = await call(session.client, 'complete_todos', { ids: [id], ...zone });
    expect(data.changes).toMatchObject([
      { action: 'updated', todo: { status: 'done' } },
      {
        action: 'created',
        follows: id,
        todo: { deadline: '2030-09-01T23:59:00', notes: 'To the landlord\n\nBy transfer' },
      },
    ]);
    const next = data.changes[1]?.todo?.id;
    const stopped = await call(session.client, 'change_todos', {
      todos: [{ id: next, repeat: null }],
      ...zone,
    });
    expect(stopped.data.changes).toMatchObject([{ action: 'updated' }]);
    expect(stopped.data.changes[0]?.todo).not.toHaveProperty('repeat');
  });

  it('are not added twice', async () => {
    await add([{ task: 'Buy stamps' }]);
    const { data } = await add([{ task: 'buy stamps.' }]);
    expect(data.changes).toMatchObject([{ action: 'unchanged' }]);
  });

  it('are found by list, words, status and deadline', async () => {
    await add([{ task: 'Buy stamps', deadline: '2030-01-10' }, { task: 'Buy milk' }]);
    await add([{ task: 'Buy paper' }], 'work');
    expect((await call(session.client, 'list_todos', { category: 'work' })).data.todos).toMatchObject([
      { task: 'Buy paper' },
    ]);
    expect((await call(session.client, 'list_todos', { query: 'stamps' })).data.total).toBe(1);
    expect(
      (await call(session.client, 'list_todos', { due_from: '2030-01-10', due_to: '2030-01-10' })).data.total,
    ).toBe(1);
    expect((await call(session.client, 'list_todos', { due_from: '2030-01-11' })).data.total).toBe(0);
    const wrong = await call(session.client, 'list_todos', { due_from: 'some day' });
    expect(wrong).toMatchObject({ isError: true, text: 'The date "some day" was not understood.' });
  });

  it('change and are completed on whichever list they are', async () => {
    const first = (await add([{ task: 'Buy stamps', deadline: '2030-01-10' }])).data.changes[0]?.todo;
    const second = (await add([{ task: 'Write notes' }], 'work')).data.changes[0]?.todo;
    const { data } = await call(session.client, 'change_todos', {
      todos: [
        { id: first?.id, deadline: null, status: 'in progress' },
        { id: second?.id, deadline: '2031-02-03T17:00', time_to_complete: 90 },
        { id: second?.id, deadline: 'gibberish' },
      ],
      ...zone,
    });
    expect(data.changes).toMatchObject([
      { action: 'updated', todo: { task: 'Buy stamps', deadline: null, status: 'in progress' } },
      { action: 'updated', todo: { deadline: '2031-02-03T17:00:00', time_to_complete: 90 } },
      { action: 'unchanged' },
      { action: 'failed', id: second?.id },
    ]);
    const done = await call(session.client, 'complete_todos', { ids: [first?.id, second?.id] });
    expect(done.data.changes.map(({ todo }) => todo?.status)).toEqual(['done', 'done']);
    expect((await call(session.client, 'list_todos', {})).data.total).toBe(0);
    expect((await call(session.client, 'list_todos', { status: 'done' })).data.total).toBe(2);
  });

  it('of another account are neither seen nor touched', async () => {
    const { data } = await add([{ task: 'Secret plan' }]);
    const id = data.changes[0]?.todo?.id;
    const stranger = await connect((await newAccount()).apiKey);
    expect((await call(stranger, 'list_todos', {})).data.total).toBe(0);
    expect((await call(stranger, 'summary', {})).text).not.toContain('Secret');
    for (const [tool, args] of [
      ['complete_todos', { ids: [id] }],
      ['change_todos', { todos: [{ id, task: 'Mine' }] }],
    ] as const) {
      const answer = await call(stranger, tool, args);
      expect(answer.data.changes).toEqual([
        { action: 'failed', id, reason: 'There is no ToDo with this id.' },
      ]);
    }
    expect((await call(session.client, 'list_todos', {})).data.todos).toMatchObject([
      { task: 'Secret plan', status: 'not started' },
    ]);
  });

  it.each([
    ['add_todos', { category: 'personal', todos: [] }],
    ['add_todos', { category: '', todos: [{ task: 'x' }] }],
    ['add_todos', { category: 'personal', todos: [{ task: '  ' }] }],
    ['add_todos', { category: 'personal', todos: [{ task: 'x' }], time_zone: 'Mars/Olympus' }],
    ['change_todos', { todos: [{ id: 'no-uuid', task: 'x' }] }],
    ['complete_todos', { ids: [] }],
    ['list_todos', { limit: 0 }],
  ])('answer a mistake in words: %s %j', async (name, args) => {
    const answer = await call(session.client, name, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).not.toBe('');
  });
});
