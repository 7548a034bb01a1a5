import fc from 'fast-check';
import { expect, it } from 'vitest';
import { db } from '../../db/client.ts';
import { runs } from '../../testing/runs.ts';
import type { TodoChange } from '../change.ts';
import { type FoundTodos, searchTodos, type TodoSearch } from '../search.ts';
import { freshScope, on, user } from '../test-list.ts';
import type { NewTodo, Scope } from '../todo.ts';
import { applyTodoChanges, type ChangeRequest } from './apply.ts';
import { TrialList } from './trial-list.ts';

const TITLES = ['Buy milk', 'Call Ann', 'buy Milk!', 'Plan 50% off_sale', 'Ça va'] as const;
const anyTitle = fc.constantFrom(...TITLES);
const anyDeadline = fc.constantFrom(on('2025-08-01'), on('2025-08-02', '09:30'));
const anyStatus = fc.constantFrom('not started', 'in progress', 'done', 'archived');
const extras = {
  estimateMinutes: fc.constantFrom(15, 90),
  deadline: anyDeadline,
  status: anyStatus,
  solutions: fc.array(fc.constantFrom('Corner shop', 'Market'), { maxLength: 2 }),
} as const;
const anyNew = fc.record({ task: anyTitle, ...extras }, { requiredKeys: ['task'] });

// A ToDo is named by its place among all that are known so far; past the end is one that there is not.
const anyPlace = fc.nat({ max: 9 });
const anyCall = fc.oneof(
  fc.record({
    create: fc.array(anyNew, { maxLength: 3 }),
    update: fc.array(fc.tuple(anyPlace, fc.record({ task: anyTitle, ...extras }, { requiredKeys: [] })), {
      maxLength: 3,
    }),
    remove: fc.array(anyPlace, { maxLength: 2 }),
  }),
  fc.record(
    {
      query: fc.constantFrom('milk', 'MARKET', '50%', 'a'),
      status: fc.constantFrom('open', 'done', 'archived', 'all'),
      from: fc.constant('2025-08-01T00:00:00'),
      to: fc.constant('2025-08-01T23:59:00'),
      limit: fc.constantFrom(1, 20),
    },
    { requiredKeys: ['status', 'limit'] },
  ),
);
type Call = typeof anyCall extends fc.Arbitrary<infer T> ? T : never;

const NOWHERE = '00000000-0000-4000-8000-000000000000';

type List = {
  apply: (request: ChangeRequest) => Promise<TodoChange[]>;
  search: (search: TodoSearch) => Promise<FoundTodos>;
};

/** What the calls tell, with ids as the order in which they were first seen, and without instants. */
async function tell(list: List, first: TodoChange[], calls: Call[]): Promise<unknown> {
  const ids: string[] = [];
  const see = (told: unknown) => {
    for (const [id] of JSON.stringify(told).matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) {
      if (id !== NOWHERE && !ids.includes(id)) ids.push(id);
    }
  };
  see(first);
  const told: unknown[] = [];
  for (const call of calls) {
    if ('limit' in call) told.push(await list.search(call));
    else {
      const id = (place: number) => ids[place] ?? NOWHERE;
      const changes = await list.apply({
        create: call.create,
        update: call.update.map(([place, patch]) => ({ id: id(place), ...patch })),
        remove: call.remove.map(id),
      });
      see(changes);
      told.push(changes);
    }
  }
  return JSON.parse(JSON.stringify(told), (key, value) => {
    if (key === 'id') return ids.indexOf(value);
    return key === 'createdAt' || (key === 'completedAt' && value !== null) ? 'then' : value;
  });
}

const create = (entries: NewTodo[]): ChangeRequest => ({ create: entries, update: [], remove: [] });

async function rows({ accountId }: Scope): Promise<unknown> {
  const where = { accountId };
  const [todos, changes] = await Promise.all([
    db.todo.findMany({ where, orderBy: { id: 'asc' } }),
    db.todoChange.findMany({ where, orderBy: [{ todoId: 'asc' }, { revision: 'asc' }] }),
  ]);
  return { todos, changes };
}

it('tells for any calls what the real list would tell, and leaves the list as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyNew, { maxLength: 5, selector: ({ task }) => task.toLowerCase() }),
      fc.array(anyCall, { maxLength: 4 }),
      async (start, calls) => {
        const scope = await freshScope();
        const first = await applyTodoChanges(scope, user, create(start), null);
        const before = await rows(scope);
        let count = 0;
        const trial = new TrialList(scope);
        const imagined = await tell(
          { apply: (request) => trial.apply(request, `${count++}`), search: (asked) => trial.search(asked) },
          first,
          calls,
        );
        expect(await rows(scope)).toEqual(before);
        const real = await tell(
          {
            apply: (request) => applyTodoChanges(scope, user, request, null),
            search: (asked) => searchTodos(scope, asked),
          },
          first,
          calls,
        );
        expect(imagined).toEqual(real);
      },
    ),
    { numRuns: runs(20) },
  );
});

it('makes one ToDo where two calls at once add the same', async () => {
  const trial = new TrialList(await freshScope());
  const told = await Promise.all(['a', 'b'].map((id) => trial.apply(create([{ task: 'Buy milk' }]), id)));
  expect(told.flat().map(({ action }) => action)).toEqual(['created', 'unchanged']);
});

it('takes a call that is delivered twice once, and goes on after one that is refused', async () => {
  const trial = new TrialList(await freshScope());
  const first = await trial.apply(create([{ task: 'Buy milk' }]), 'a');
  expect(await trial.apply(create([{ task: 'Buy milk' }]), 'a')).toEqual(first);
  await expect(trial.apply(create([{ task: '' }]), 'b')).rejects.toThrow('A ToDo needs a title.');
  expect(await trial.search({ status: 'open', limit: 5 })).toMatchObject({ total: 1 });
});

it('does not wait for a change of the list that takes long, nor hold one up', async () => {
  const scope = await freshScope();
  const [made] = await applyTodoChanges(scope, user, create([{ task: 'Buy milk' }]), null);
  const id = made && 'todo' in made ? made.todo.id : '';
  const trial = new TrialList(scope);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE todo SET task = 'Buy tea' WHERE id = ${id}::uuid`;
    const [change] = await trial.apply({ create: [], update: [{ id, status: 'done' }], remove: [] }, 'a');
    expect(change).toMatchObject({ action: 'updated', todo: { task: 'Buy milk', status: 'done' } });
  });
  expect(await db.todo.findMany({ where: { id } })).toMatchObject([{ task: 'Buy tea', revision: 1 }]);
});
