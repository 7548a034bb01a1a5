// The parts of a ToDo that are changed, and taken back, apart from each other. Pure.
import type { Repeat } from '../time/repeat.ts';
import type { UndoField } from './operations/operation-request.ts';
import type { Todo } from './todo.ts';

const NEXT = ['task', 'estimateMinutes', 'deadline', 'solutions', 'notes'] as const;

type Cells = {
  task: string;
  status: Pick<Todo, 'status' | 'completedAt'>;
  estimateMinutes: number | null;
  deadline: Pick<Todo, 'deadline' | 'deadlineHasTime'>;
  solutions: string[];
  notes: string;
  repeat: Omit<Repeat, 'next'> | null;
  position: string | null;
  category: { category: string; endUser: string };
} & { [Field in (typeof NEXT)[number] as `next.${Field}`]: NonNullable<Repeat['next']>[Field] | undefined };

export type Cell = keyof Cells;

/** Each cell in one JSON form, so that equal ones are equal texts. Of what history holds, some fields may be missing. */
export function cellsOf(todo: Todo): Map<Cell, string | undefined> {
  const { task, status, completedAt, estimateMinutes, deadline, deadlineHasTime, solutions, category } = todo;
  const repeat = todo.repeat ?? null;
  const cells: Cells = {
    task,
    status: { status, completedAt },
    estimateMinutes,
    deadline: { deadline, deadlineHasTime },
    solutions,
    notes: todo.notes ?? '',
    repeat: repeat && {
      rule: repeat.rule,
      start: repeat.start,
      afterCompletion: repeat.afterCompletion,
      done: repeat.done,
    },
    position: todo.position ?? null,
    category: { category, endUser: todo.endUser ?? '' },
    'next.task': repeat?.next?.task,
    'next.estimateMinutes': repeat?.next?.estimateMinutes,
    'next.deadline': repeat?.next?.deadline && {
      at: repeat.next.deadline.at,
      hasTime: repeat.next.deadline.hasTime,
    },
    'next.solutions': repeat?.next?.solutions,
    'next.notes': repeat?.next?.notes,
  };
  return new Map(
    (Object.keys(cells) as Cell[]).map((cell) => [cell, JSON.stringify(cells[cell]) as string | undefined]),
  );
}

/** A repetition that begins or ends touches all that the next one might have held instead. */
export function differingCells(before: Todo, after: Todo): Cell[] {
  const now = cellsOf(after);
  const differing = [...cellsOf(before)].flatMap(([cell, json]) => (json === now.get(cell) ? [] : [cell]));
  const isWhole = (before.repeat ?? null) === null || (after.repeat ?? null) === null;
  if (!isWhole || !differing.includes('repeat')) return differing;
  return [...new Set([...differing, ...NEXT.map((field): Cell => `next.${field}`)])];
}

/** The ToDo with these cells as they are in another state of it. */
export function withCells(todo: Todo, cells: ReadonlySet<Cell>, state: Todo): Todo {
  const from = (cell: Cell) => (cells.has(cell) ? state : todo);
  const { endUser: _, ...rest } = todo;
  const { category, endUser } = from('category');
  const next = { ...from('status') };
  return {
    ...rest,
    category,
    ...(endUser ? { endUser } : {}),
    task: from('task').task,
    status: next.status,
    completedAt: next.completedAt,
    estimateMinutes: from('estimateMinutes').estimateMinutes,
    deadline: from('deadline').deadline,
    deadlineHasTime: from('deadline').deadlineHasTime,
    solutions: from('solutions').solutions,
    notes: from('notes').notes ?? '',
    position: from('position').position ?? null,
    repeat: repeatOf(from),
  };
}

function repeatOf(from: (cell: Cell) => Todo): Repeat | null {
  const repeat = from('repeat').repeat ?? null;
  if (repeat === null) return null;
  const { next: _, ...rule } = repeat;
  const next = Object.fromEntries(
    NEXT.flatMap((field) => {
      const value = from(`next.${field}`).repeat?.next?.[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return Object.keys(next).length === 0 ? rule : { ...rule, next };
}

/** Whether it is part of how the ToDo comes again. */
export const isOfRepeat = (cell: Cell): boolean => fieldOf(cell) === 'repeat';

/** The field by which people know it. */
export function fieldOf(cell: Cell | 'existence'): UndoField {
  return cell.startsWith('next.') ? 'repeat' : (cell as UndoField);
}
