import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTodo } from '@/lib/todos/test-todo';
import type { Todo } from '@/lib/todos/todo';
import { changeView, EMPTY_VIEW, type ListView, mergeViews } from './list-view';
import { initialState, reduceTodos } from './reduce-todos';
import { selectLists } from './select-lists';

const todo = fc
  .record({
    number: fc.nat(500),
    deadline: fc.constantFrom(null, '2025-08-01T23:59:00', '2025-08-02T09:00:00'),
    position: fc.constantFrom(null, '5', '2025-08-01T23:59:00 zz'),
    status: fc.constantFrom('not started' as const, 'done' as const),
    completedAt: fc.constantFrom(null, '2025-07-30T10:00:00.000Z', '2025-07-31T10:00:00.000Z'),
  })
  .map(({ number, ...fields }) => makeTodo(`id-${String(number).padStart(3, '0')}`, fields));
const todos = fc.uniqueArray(todo, { selector: ({ id }) => id, maxLength: 120 });

const made = (all: readonly Todo[]): ListView => all.reduce(added, EMPTY_VIEW);
const added = (view: ListView, after: Todo) => changeView(view, [{ before: null, after }]);

test('many changes in one go give the list that they give one by one', () => {
  fc.assert(
    fc.property(todos, todos, (before, after) => {
      const start = made(before);
      const known = new Map(before.map((each) => [each.id, each]));
      const changes = after.map((each, index) => ({
        before: known.get(each.id) ?? null,
        after: index % 3 === 0 ? null : each,
      }));
      const oneByOne = changes.reduce((view, change) => changeView(view, [change]), start);
      expect(changeView(start, changes)).toEqual(oneByOne);
    }),
  );
});

test('two lists as one are in the order of one list', () => {
  fc.assert(
    fc.property(todos, (all) => {
      const [even, odd] = [0, 1].map((rest) => made(all.filter((_, index) => index % 2 === rest)));
      expect(mergeViews([even ?? EMPTY_VIEW, odd ?? EMPTY_VIEW])).toEqual(made(all));
    }),
  );
});

test('what is shown of lists stays the same object while nothing in them changes', () => {
  const page = (id: string, category: string) => ({
    todos: [makeTodo(id, { category })],
    more: 2,
    next: null,
  });
  const state = initialState({ home: page('a', 'home'), work: page('b', 'work') });
  const select = selectLists(['home', 'unread']);
  const shown = select(state);
  expect(shown).toMatchObject({ phase: 'loading', more: 2, openCount: 3 });
  const elsewhere = makeTodo('c', { category: 'work' });
  const next = reduceTodos(state, { type: 'heard', changes: [{ action: 'created', todo: elsewhere }] });
  expect(select(next)).toBe(shown);
  const here = makeTodo('d', { category: 'home' });
  const changed = select(reduceTodos(next, { type: 'heard', changes: [{ action: 'created', todo: here }] }));
  expect(changed.todos.map(({ id }) => id)).toEqual(['a', 'd']);
});
