// What is shown of some lists, the same object for as long as nothing in them changes.
import type { Todo } from '@/lib/todos/todo';
import { type ListView, mergeViews } from './list-view';
import { type ListPhase, type ListState, type TodoState, viewOf } from './todo-state';

export type ShownLists = {
  keys: readonly string[];
  /** The open ones by their places (comparePlaces), then those that are done, the last one first. */
  todos: readonly Todo[];
  phase: ListPhase;
  /** Open ToDos that are not here yet. */
  more: number;
  openCount: number;
};

export function selectLists(keys: readonly string[]): (state: TodoState) => ShownLists {
  let views: ListView[] = [];
  let lists: (ListState | undefined)[] = [];
  let shown: ShownLists | undefined;
  return (state) => {
    const nextViews = keys.map((key) => viewOf(state, key));
    const nextLists = keys.map((key) => state.lists[key]);
    const isSame = (before: readonly unknown[], after: readonly unknown[]) =>
      after.every((each, index) => each === before[index]);
    if (shown && isSame(views, nextViews) && isSame(lists, nextLists)) return shown;
    const merged = shown && isSame(views, nextViews) ? { todos: shown.todos } : mergeViews(nextViews);
    [views, lists] = [nextViews, nextLists];
    const more = sum(lists.map((list) => list?.more ?? 0));
    const phases = lists.map((list) => list?.phase ?? 'loading');
    shown = {
      keys,
      todos: merged.todos,
      phase: phases.find((phase) => phase !== 'ready') ?? 'ready',
      more,
      openCount: sum(views.map(({ open }) => open)) + more,
    };
    return shown;
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
