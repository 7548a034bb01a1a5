// A change as the browser keeps it until the server has it: one operation of one or more steps, or the undo of one.
import type { TodoChange } from '@/lib/todos/change';
import type {
  CreateStep,
  KeptField,
  OperationStep,
  StepWords,
} from '@/lib/todos/operations/operation-request';
import type { Todo } from '@/lib/todos/todo';

export type Words = StepWords;
export type Step = OperationStep;

/** What a new ToDo may be given. With `quick` its task holds deadline, estimate and repetition too. */
export type NewFields = Omit<CreateStep, 'do' | 'id' | 'category'>;

type Common = {
  /** UUID version 7, so that ids stand in the order in which the changes were made, over all tabs. */
  id: string;
  /** When it was made, as an instant. */
  at: string;
  /** What it did, in words: 'Buy milk done'. */
  label: string;
};

export type StepsOperation = Common & {
  kind: 'steps';
  timeZone: string;
  steps: Step[];
  /** The fields that the only step changes as the person saw them, where the step has a revision. */
  seen?: Partial<Todo>;
};

export type UndoOperation = Common & {
  kind: 'undo';
  /** The operation that is taken back. */
  undoes: string;
  force: boolean;
  /** What that one did, as far as it is known here: shown as undone ahead of the answer. */
  undone?: TodoChange[];
};

export type Operation = StepsOperation | UndoOperation;

/** How the server answered, when it did. */
export type Outcome =
  | { kind: 'done'; changes: TodoChange[] }
  /** An undo that asks first: this was changed since. */
  | { kind: 'kept'; kept: KeptField[] }
  | { kind: 'refused'; status: number; message: string; field?: string; todo?: Todo };
