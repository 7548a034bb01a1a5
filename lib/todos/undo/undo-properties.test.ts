// Whatever a person, an assistant and a program do, undo and do again: the list is as if what is undone had never
// been done. What was done is read from the history; which of it counts, the test works out by itself.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '../../db/client.ts';
import { newId } from '../../new-id.ts';
import { runs } from '../../testing/runs.ts';
import type { OperationStep } from '../operations/operation-request.ts';
import { personOf } from '../operations/test-operations.ts';
import { putTodo } from '../put.ts';
import { freshRun, freshScope, on } from '../test-list.ts';
import { TODO_COLUMNS, type TodoRow, toTodo } from '../to-todo.ts';
import type { Scope, Todo } from '../todo.ts';
import { applyTodoChanges } from '../tool/apply.ts';
import { UndoConflict } from './undo.ts';

const index = fc.nat(9);
const task = fc.constantFrom('Milk', 'Bread', 'Salt');
const patch = fc.record(
  {
    task,
    status: fc.constantFrom(
      'not started' as const,
      'in progress' as const,
      'done' as const,
      'archived' as const,
    ),
    estimateMinutes: fc.constantFrom(null, 5, 10),
    deadline: fc.constantFrom(null, on('2095-08-01'), on('2095-08-02', '09:00')),
    notes: fc.constantFrom('', 'Blue'),
    solutions: fc.constantFrom<string[]>([], ['Ask Ann']),
    position: fc.constantFrom(null, 'm', 't'),
  },
  { requiredKeys: [] },
);
const daily = { rule: 'FREQ=DAILY', start: '2095-08-01', afterCompletion: false, done: 0 };
const entry = fc.record({
  task,
  repeat: fc.constantFrom(null, daily),
  deadline: fc.constantFrom(null, on('2095-08-01')),
});
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('update' as const), index, patch, every: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      index,
      category: fc.constantFrom('work', 'home'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), entry }) },
);
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant('person' as const),
      steps: fc.array(steps, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('assistant' as const),
      create: fc.array(entry, { maxLength: 1 }),
      index,
      patch,
    }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('program' as const), index, task }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('again' as const), index }) },
  {
    weight: 6,
    arbitrary: fc.record({ by: fc.constant('undo' as const), back: fc.constantFrom(0, 0, 0, 1, 2, 4) }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

/** What was sent, in order, and which of it took back something. */
type Log = { id: string; steps?: OperationStep[]; undoes?: string }[];

async function perform(
  scope: Scope,
  call: Awaited<ReturnType<typeof freshRun>>,
  actions: Action[],
): Promise<Log> {
  const person = personOf(scope);
  const log: Log = [];
  const known = async (nth: number) => {
    const rows = await db.todo.findMany({ where: { accountId: scope.accountId }, orderBy: { id: 'asc' } });
    return rows[nth % Math.max(rows.length, 1)] ?? { id: newId(), category: 'work', deletedAt: null };
  };
  for (const [nth, each] of actions.entries()) {
    if (each.by === 'person') {
      const asked = await Promise.all(
        each.steps.map(async (step): Promise<OperationStep> => {
          if (step.do === 'create') return { do: 'create', id: newId(), category: 'work', ...step.entry };
          const { index: target, ...rest } = step;
          return { ...rest, id: (await known(target)).id };
        }),
      );
      const id = newId();
      // One step that cannot be done is refused, and then nothing has happened.
      const done = await person.send(asked, { id }).catch(refused);
      if (done) log.push({ id, steps: asked });
    } else if (each.by === 'assistant') {
      const { actor, execution } = call(`call-${nth}`);
      const update = [{ id: (await known(each.index)).id, ...each.patch }];
      const id = newId();
      await applyTodoChanges(scope, actor, { create: each.create, update, remove: [] }, execution, {
        operationId: id,
      });
      log.push({ id });
    } else if (each.by === 'program') {
      const { id, category } = await known(each.index);
      const whole = {
        task: each.task,
        status: 'not started' as const,
        estimateMinutes: null,
        deadline: null,
        solutions: [],
      };
      await putTodo({ ...scope, category }, id, { kind: 'api', keyId: newId() }, () => whole);
      const last = await db.todoOperation.findFirst({
        where: { accountId: scope.accountId },
        orderBy: { seq: 'desc' },
      });
      if (last && !log.some((sent) => sent.id === last.id)) log.push({ id: last.id });
    } else if (each.by === 'again') {
      const sent = log[each.index % Math.max(log.length, 1)];
      const before = await db.todoChange.count({ where: { accountId: scope.accountId } });
      if (sent?.steps) await person.send(sent.steps, { id: sent.id });
      if (sent?.undoes) await person.undo(sent.undoes, { id: sent.id });
      expect(await db.todoChange.count({ where: { accountId: scope.accountId } })).toBe(before);
    } else {
      const target = log.at(-1 - each.back);
      if (!target) continue;
      const id = newId();
      const done = await person.undo(target.id, { id }).catch(refused);
      if (done && done.changes.length > 0) log.push({ id, undoes: target.id });
    }
  }
  return log;
}

function refused(error: unknown): null {
  const { code } = error as { code?: string };
  if (error instanceof UndoConflict || code === 'not_found' || code === 'conflict') return null;
  throw error;
}

/** The ToDos that are there, each as its parts. */
async function stored({ accountId }: Scope) {
  const rows = await db.$queryRaw<TodoRow[]>`
    SELECT ${TODO_COLUMNS} FROM todo WHERE todo.account_id = ${accountId}::uuid AND todo.deleted_at IS NULL`;
  return new Map(rows.map((row) => [row.id, partsOf(toTodo(row))]));
}

/** What the history leads to without the operations that are undone. */
async function replayed({ accountId }: Scope, log: Log) {
  const isUndone = (id: string): boolean => log.some((each) => each.undoes === id && !isUndone(each.id));
  const operations = await db.todoOperation.findMany({
    where: { accountId, undoes: null },
    orderBy: { seq: 'asc' },
    include: { changes: { orderBy: [{ todoId: 'asc' }, { revision: 'asc' }] } },
  });
  const todos = new Map<string, { exists: boolean; parts: Parts }>();
  for (const { changes } of operations.filter(({ id }) => !isUndone(id))) {
    for (const todoId of new Set(changes.map((change) => change.todoId))) {
      // What counts of an operation is what it led to.
      const own = changes.filter((change) => change.todoId === todoId);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) continue;
      const wasThere = first.action === 'update' || first.action === 'delete';
      const isThere = last.action !== 'delete';
      const earlier = todos.get(todoId);
      // What is put back although its making was undone is made anew.
      const was: Parts = first.before && earlier ? partsOf(first.before as unknown as Todo) : {};
      const changed = Object.entries(partsOf(last.after as unknown as Todo)).filter(
        ([part, value]) => JSON.stringify(was[part]) !== JSON.stringify(value),
      );
      todos.set(todoId, {
        exists: wasThere === isThere ? earlier?.exists === true : isThere,
        parts: { ...earlier?.parts, ...Object.fromEntries(changed) },
      });
    }
  }
  return new Map([...todos].flatMap(([id, { exists, parts }]) => (exists ? [[id, parts] as const] : [])));
}

type Parts = Record<string, unknown>;

/** A repetition's parts are changed apart from each other: what only this one held otherwise is one for each field. */
function partsOf({ revision: _, repeat, ...todo }: Todo): Parts {
  const { next, ...rule } = repeat ?? {};
  const instead: Parts = next ?? {};
  const fields = ['task', 'estimateMinutes', 'deadline', 'solutions', 'notes'];
  return {
    ...todo,
    rule: repeat && inOrder(rule),
    ...Object.fromEntries(fields.map((field) => [`next.${field}`, inOrder(instead[field]) ?? 'none'])),
  };
}

/** jsonb has its own order of the fields of an object. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
}

test('undone is never done', async () => {
  const seen = { undone: 0, redone: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 25, size: 'max' }), async (actions) => {
      const scope = await freshScope();
      const log = await perform(scope, await freshRun(scope), actions);
      const undos = new Set(log.flatMap(({ id, undoes }) => (undoes ? [id] : [])));
      seen.undone += undos.size;
      seen.redone += log.filter(({ undoes = '' }) => undos.has(undoes)).length;
      expect(await stored(scope)).toEqual(await replayed(scope, log));
    }),
    { numRuns: runs(20) },
  );
  // Else the property says little.
  expect(seen.undone).toBeGreaterThan(5);
  expect(seen.redone).toBeGreaterThan(0);
  // Each run is a history of some forty transactions, and a small machine may be busy.
});
