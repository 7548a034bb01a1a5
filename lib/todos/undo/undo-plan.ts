// What taking back an operation makes of one ToDo. Pure.
//
// Each cell of a ToDo, and whether it exists, is a stack of the operations that changed it. Only what lies on top is
// taken back: so any sequence of changes and undos leaves the list as if what was undone had never been done. An
// undo lies on the stack too, and goes from it together with what it took back when it is taken back itself.
import { type Cell, differingCells, fieldOf, isOfRepeat, withCells } from '../cells.ts';
import type { Step } from '../history.ts';
import type { FoundTodo } from '../lock.ts';
import type { KeptField } from '../operations/operation-request.ts';
import type { Actor } from '../todo.ts';

type Part = Cell | 'existence';

/** A row of the history, with the operation that its operation took back. */
export type HistoryRow = Step & { operationId: string; undoes: string | null; actor: Actor['kind'] };

/** What one operation did to the ToDo; `before` is null where it made it. */
type Entry = Omit<HistoryRow, 'action'> & {
  existedBefore: boolean;
  existsAfter: boolean;
  changed: ReadonlySet<Part>;
};

/** `kept`: what stays because something else lies on top of it. */
export type UndoPlan = { step: Step | null; kept: KeptField[] };

/**
 * `rows`: the changes of the ToDo, in order, at least from those of the operation `target` on. With `keepsRepeat` its
 * repetition stays as it is, because it went on elsewhere.
 */
export function planUndo(
  rows: readonly HistoryRow[],
  current: FoundTodo,
  target: string,
  keepsRepeat = false,
): UndoPlan {
  const { todo, isDeleted } = current;
  const entries = entriesOf(rows);
  const index = entries.findIndex(({ operationId }) => operationId === target);
  const own = entries[index];
  if (!own) return { step: null, kept: [] };
  const later = entries.slice(index + 1);
  const kept = new Map<string, KeptField>();
  const tell = (part: Part, why: string) => {
    const field = fieldOf(part);
    if (!kept.has(field)) kept.set(field, { id: todo.id, task: todo.task, field, why });
  };
  const keep = (part: Part, by: Entry) => tell(part, reason(by));
  const isFree = (part: Part): boolean => {
    const stack = stackOf(later, part);
    const top = stack.at(-1);
    // Taken back already, by the lowest.
    if (top && stack[0]?.undoes !== target) keep(part, top);
    return top === undefined;
  };
  /** What was changed since its making would go with it. */
  const isUntouched = (part: Part): boolean => {
    const [lowest, ...above] = stackOf(later, part);
    const top = above.at(-1) ?? (lowest?.undoes === target ? undefined : lowest);
    if (top) keep('existence', top);
    return top === undefined;
  };

  const isRemoval = !own.existedBefore && own.existsAfter;
  let exists = !isDeleted;
  if (own.changed.has('existence') && isFree('existence')) {
    if (!isRemoval || partsOf(later).every(isUntouched)) exists = own.existedBefore;
  }
  const ownCells = [...own.changed].filter(
    (part): part is Cell => part !== 'existence' && !(keepsRepeat && isOfRepeat(part)),
  );
  if (keepsRepeat) tell('repeat', 'The one that follows it was changed since.');
  const cells = withWholeRepeat(
    own,
    ownCells.filter((cell) => isFree(cell)),
  );
  if (isDeleted && !exists) {
    const gone = later.findLast((entry) => entry.existedBefore && !entry.existsAfter);
    if (gone && cells.length > 0) keep('existence', gone);
    return { step: null, kept: [...kept.values()] };
  }
  if (exists === !isDeleted && cells.length === 0) return { step: null, kept: [...kept.values()] };
  const after = { ...withCells(todo, new Set(cells), own.before ?? todo), revision: todo.revision + 1 };
  const action = exists === !isDeleted ? 'update' : exists ? 'restore' : 'delete';
  return { step: { action, before: todo, after }, kept: [...kept.values()] };
}

/** A repetition begins or ends with all of its parts, or with none. */
function withWholeRepeat({ before, after, changed }: Entry, cells: Cell[]): Cell[] {
  const isWhole = (before?.repeat ?? null) === null || (after.repeat ?? null) === null;
  if (!isWhole || !changed.has('repeat')) return cells;
  const isFree = [...changed].every(
    (part) => part === 'existence' || !isOfRepeat(part) || cells.includes(part),
  );
  return isFree ? cells : cells.filter((cell) => !isOfRepeat(cell));
}

/** Several changes by one operation are one entry: what it made of the ToDo in all. */
function entriesOf(rows: readonly HistoryRow[]): Entry[] {
  const groups: [HistoryRow, ...HistoryRow[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group?.[0].operationId === row.operationId) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const { before } = first;
    const existedBefore = first.action === 'update' || first.action === 'delete';
    const existsAfter = last.action !== 'delete';
    const changed = new Set<Part>(before === null ? [] : differingCells(before, last.after));
    if (existedBefore !== existsAfter) changed.add('existence');
    return { ...first, after: last.after, existedBefore, existsAfter, changed };
  });
}

/** What of the later entries is still in force for the part: an undo and what it took back cancel each other. */
function stackOf(later: readonly Entry[], part: Part): Entry[] {
  const stack: Entry[] = [];
  for (const entry of later) {
    if (!entry.changed.has(part)) continue;
    if (entry.undoes !== null && stack.at(-1)?.operationId === entry.undoes) stack.pop();
    else stack.push(entry);
  }
  return stack;
}

const partsOf = (entries: readonly Entry[]): Part[] => [
  ...new Set(entries.flatMap(({ changed }) => [...changed])),
];

const WHO: Record<Actor['kind'], string> = { user: 'You', assistant: 'An assistant', api: 'A program' };

function reason({ actor, existedBefore, existsAfter }: Entry): string {
  return `${WHO[actor]} ${existedBefore && !existsAfter ? 'removed' : 'changed'} it since.`;
}
