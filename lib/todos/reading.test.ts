import { expect, test } from 'vitest';
import { createTodo } from './create.ts';
import { listTodos } from './list.ts';
import { type Cursor, cursorSchema } from './list-cursor.ts';
import { searchTodos } from './search.ts';
import { freshScope, on, user } from './test-list.ts';
import type { NewTodo, Scope } from './todo.ts';
import { applyTodoChanges } from './tool/apply.ts';
import { urgentTodos } from './urgent.ts';

async function fill(scope: Scope, ...entries: NewTodo[]) {
  for (const entry of entries) await createTodo(scope, user, entry);
}
const tasks = ({ todos }: { todos: { task: string }[] }) => todos.map(({ task }) => task);

test('the list holds open ToDos by deadline, then those done last; nothing of another list', async () => {
  const scope = await freshScope();
  await fill(
    scope,
    { task: 'No deadline' },
    { task: 'Late', deadline: on('2025-08-05') },
    { task: 'Early', deadline: on('2025-08-04', '09:00') },
    { task: 'Finished first', status: 'done' },
    { task: 'Finished last', status: 'done' },
    { task: 'Put away', status: 'archived' },
  );
  await fill({ ...scope, category: 'personal' }, { task: 'Personal' });
  await fill({ ...scope, endUser: 'lance' }, { task: 'Of Lance' });
  await fill(await freshScope(), { task: 'Foreign' });

  expect(tasks(await listTodos(scope))).toEqual([
    'Early',
    'Late',
    'No deadline',
    'Finished last',
    'Finished first',
  ]);
  expect(tasks(await listTodos(scope, { done: 1 }))).toEqual([
    'Early',
    'Late',
    'No deadline',
    'Finished last',
  ]);
  expect(tasks(await listTodos(scope, { done: 0 }))).toEqual(['Early', 'Late', 'No deadline']);
});

test('past its first page the list says how many more there are, and where they begin', async () => {
  const scope = await freshScope();
  const days = [null, '2025-08-04', '2025-08-04', '2025-08-05', null];
  const create = Array.from({ length: 190 }, (_, index): NewTodo => {
    const day = days[index % days.length];
    return { task: `Task ${index}`, deadline: day ? on(day, index % 2 ? '09:00' : undefined) : null };
  });
  await applyTodoChanges(scope, user, { create, update: [], remove: [] }, null);
  await fill(scope, { task: 'Finished', status: 'done' });

  const first = await listTodos(scope);
  expect([first.todos.length, first.more]).toEqual([101, 90]);
  expect(first.todos.at(-1)?.task).toBe('Finished');
  expect((await listTodos(scope, { limit: 190 })).next).toBeNull();

  for (const limit of [1000, 190, 95, 61, 7]) {
    const pages: string[] = [];
    let next: string | null = null;
    do {
      const after: Cursor | null = next === null ? null : cursorSchema.parse(next);
      const page = await listTodos(scope, { after, limit, done: 0 });
      pages.push(...tasks(page));
      expect(page.more).toBe(190 - pages.length);
      next = page.next;
    } while (next !== null);
    const inOrder = create
      .map(({ task, deadline }) => ({ task, at: deadline?.at ?? '9999' }))
      .sort((a, b) => a.at.localeCompare(b.at));
    expect(pages).toEqual(inOrder.map(({ task }) => task));
  }
});

test.each(['', '2025-08-04', 'x~y', '2025-02-31T00:00:00~0198f0a0-0000-7000-8000-000000000000', `~${"'"}`])(
  'what is no place in a list is refused: %o',
  (cursor) => {
    expect(cursorSchema.safeParse(cursor).success).toBe(false);
  },
);

test('the prompt gets the soonest deadlines, then the newest without one, and the count of all', async () => {
  const scope = await freshScope();
  await fill(
    scope,
    { task: 'Oldest without' },
    { task: 'Newest without' },
    { task: 'Later', deadline: on('2025-09-01') },
    { task: 'Overdue', deadline: on('2025-07-01') },
    { task: 'Done', status: 'done', deadline: on('2025-06-01') },
  );
  expect(tasks(await urgentTodos(scope, 10))).toEqual([
    'Overdue',
    'Later',
    'Newest without',
    'Oldest without',
  ]);
  const few = await urgentTodos(scope, 3);
  expect(tasks(few)).toEqual(['Overdue', 'Later', 'Newest without']);
  expect(few.openCount).toBe(4);
  expect(await urgentTodos(await freshScope(), 10)).toEqual({ todos: [], openCount: 0 });
});

test('the prompt gets each ToDo as the list shows it', async () => {
  const scope = await freshScope();
  await fill(
    { ...scope, endUser: 'lance' },
    { task: 'At an hour', deadline: on('2025-08-04', '09:30'), estimateMinutes: 15, notes: 'Two\nlines' },
    { task: 'On a day', deadline: on('2025-08-05'), solutions: ['Ask "Ada"', 'Wait'] },
    { task: 'Some day' },
  );
  const ofLance = { ...scope, endUser: 'lance' };
  expect((await urgentTodos(ofLance, 10)).todos).toEqual((await listTodos(ofLance)).todos);
});

test('a search finds each word in the title or in a solution, in any case', async () => {
  const scope = await freshScope();
  await fill(
    scope,
    { task: 'Check AmEx points', solutions: ['Call the airline'] },
    { task: 'Check on swim lessons' },
    { task: 'Pay 100% of the bill_now \\ today' },
    { task: 'Check done', status: 'done' },
    { task: 'Check archive', status: 'archived' },
  );
  const find = async (query: string, status: 'open' | 'done' | 'archived' | 'all' = 'open') =>
    tasks(await searchTodos(scope, { query, status, limit: 10 }));
  expect(await find('check AIRLINE')).toEqual(['Check AmEx points']);
  expect(await find('check')).toEqual(['Check AmEx points', 'Check on swim lessons']);
  expect(await find('check', 'done')).toEqual(['Check done']);
  expect(await find('check', 'archived')).toEqual(['Check archive']);
  expect(await find('check', 'all')).toHaveLength(4);
  expect(await find('')).toHaveLength(3);
  expect(await find('100%')).toEqual(['Pay 100% of the bill_now \\ today']);
  expect(await find('1%0')).toEqual([]);
  expect(await find('l_n')).toEqual(['Pay 100% of the bill_now \\ today']);
  expect(await find('b_ll')).toEqual([]);
  expect(await find('\\')).toEqual(['Pay 100% of the bill_now \\ today']);
  expect(await find('points\u0000')).toEqual(['Check AmEx points']);
});

test('a search by deadline includes both ends, and counts past its limit', async () => {
  const scope = await freshScope();
  await fill(
    scope,
    { task: 'Monday', deadline: on('2025-08-04', '09:00') },
    { task: 'Sunday', deadline: on('2025-08-10') },
    { task: 'After', deadline: on('2025-08-11', '00:00') },
    { task: 'Never' },
  );
  const week = { status: 'open', from: '2025-08-04T09:00:00', to: '2025-08-10T23:59:00' } as const;
  const { total, todos } = await searchTodos(scope, { ...week, limit: 1 });
  expect([total, tasks({ todos })]).toEqual([2, ['Monday']]);
  expect(tasks(await searchTodos(scope, { ...week, limit: 5 }))).toEqual(['Monday', 'Sunday']);
  expect(await searchTodos(await freshScope(), { status: 'all', limit: 5 })).toEqual({ total: 0, todos: [] });
});
