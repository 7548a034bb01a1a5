// How people's changes of ToDos travel from the browser to the server and back. Safe to import in the browser; what
// arrives is read by operation-schema.ts.
import type { TodoChange } from '../change.ts';
import type { ChangedField } from '../patch.ts';
import type { NewTodo, TodoPatch } from '../todo.ts';

/** Fields as a person typed them, which the server reads by the clock of the request. */
export type StepWords = { deadlineWords?: string; estimateWords?: string; repeatWords?: string };

export type CreateStep = { do: 'create'; id: string; category: string } & NewTodo &
  StepWords & {
    /** Dates, estimate and repetition may stand inside `task`, as typed into one field. */
    quick?: boolean;
  };

export type UpdateStep = {
  do: 'update';
  id: string;
  /** What the person saw. A change since then to the same field is a conflict; without it the last one wins. */
  revision?: number;
  /** Of a repeating ToDo: this one and all that follow, and not this one alone. */
  every?: boolean;
  patch: TodoPatch;
} & StepWords;

export type OperationStep =
  | CreateStep
  | UpdateStep
  /** `category` is the key of a list (see list-key.ts). */
  | { do: 'move'; id: string; category: string }
  | { do: 'delete'; id: string }
  | { do: 'restore'; id: string };

/** Its `id` is made by the browser: what is sent twice happens once. */
export type OperationRequest = {
  id: string;
  timeZone?: string;
  /** When it was typed, an instant: words are read by this clock. What lies ahead, or far back, is brought nearer. */
  at?: string;
  /** At most STEPS_AT_ONCE. */
  steps: OperationStep[];
};

export type OperationAnswer = { operation: { id: string }; changes: TodoChange[] };

/** `id` is that of the undo itself, which is an operation too: undoing it is the redo. */
export type UndoRequest = { id: string; force?: boolean };

/** `existence`: it was made, removed or put back. */
export type UndoField = ChangedField | 'existence';

/** What an undo leaves as it is, because it was changed since. */
export type KeptField = { id: string; task: string; field: UndoField; why: string };

/** 200: undone. `kept` holds something only where it was forced. */
export type UndoAnswer = OperationAnswer & { kept: KeptField[] };

export const STEPS_AT_ONCE = 1000;
