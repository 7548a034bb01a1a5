// What a change did, in words for a notice and for its undo: 'Buy milk done', '5 ToDos moved to work'.
import { readListKey } from '@/lib/todos/list-key';
import { shortTitle } from '../short-title';
import type { Step } from './operation';

const STATUS = {
  'not started': 'open again',
  'in progress': 'in progress',
  done: 'done',
  archived: 'archived',
} as const;

/** `taskOf` gives the title of a ToDo that is known. */
export function labelOf(steps: readonly Step[], taskOf: (id: string) => string | undefined): string {
  const [first] = steps;
  if (!first) return 'Nothing changed';
  const verbs = new Set(steps.map(verbOf));
  const verb = verbs.size === 1 ? verbOf(first) : 'changed';
  if (steps.length > 1) return `${steps.length} ToDos ${verb}`;
  const task = first.do === 'create' ? first.task : taskOf(first.id);
  return `${task ? shortTitle(task) : 'ToDo'} ${verb}`;
}

function verbOf(step: Step): string {
  switch (step.do) {
    case 'create':
      return 'added';
    case 'delete':
      return 'deleted';
    case 'restore':
      return 'put back';
    case 'move':
      return `moved to ${readListKey(step.category).category}`;
    case 'update':
      return step.patch.status ? STATUS[step.patch.status] : 'changed';
  }
}
