// What a tool asks of a list, and what it makes of it: ToDos to create, to update and to remove. Pure.
import { z } from 'zod';
import { newId } from '../../new-id.ts';
import type { Deadline } from '../../time/deadline.ts';
import { anchorRepeat } from '../../time/repeat-anchor.ts';
import { check } from '../check.ts';
import { isoDeadline } from '../deadline-words.ts';
import { newTodo } from '../new-todo.ts';
import { anchoredFields } from '../operations/anchored-fields.ts';
import { titleKey } from '../title-key.ts';
import {
  deadlineSchema,
  isOpen,
  LIMITS,
  type NewTodo,
  newTodoSchema,
  type Scope,
  type Todo,
  type TodoPatch,
  todoPatchSchema,
} from '../todo.ts';
import type { Ledger } from './ledger.ts';

/** Of a `repeat` that was read from words: when it begins, for a ToDo that has no deadline. */
const first = deadlineSchema.nullable().optional();

const requestSchema = z
  .object({
    create: z.array(newTodoSchema.extend({ first })),
    update: z.array(
      todoPatchSchema.extend({
        id: z.string(),
        plan: z.string().optional(),
        /** Of a repeating ToDo: this one and all that follow. */
        every: z.boolean().optional(),
        first,
        /** Stands below the notes that there are. */
        addNotes: z.string().max(LIMITS.notes).optional(),
      }),
    ),
    remove: z.array(z.string()),
  })
  .refine(({ create, update, remove }) => create.length + update.length + remove.length <= LIMITS.entries, {
    message: `At most ${LIMITS.entries} ToDos can change at once. Split them.`,
  });

export type ChangeRequest = z.infer<typeof requestSchema>;

/** Throws an AppError `invalid`. */
export const checkRequest = (request: ChangeRequest) => check(requestSchema, request);

const TOO_LONG = `Its notes would be longer than ${LIMITS.notes} characters.`;
const UNKNOWN = 'There is no ToDo with this id on this list.';

/** Creates, then updates, then removes. Throws an AppError `invalid` where what joins does not fit. */
export function applyRequest(ledger: Ledger, scope: Scope, { create, update, remove }: ChangeRequest): void {
  createOrJoin(ledger, scope, create);
  for (const { id, plan, every, first: begins, addNotes = '', ...patch } of update) {
    const found = ledger.find(id);
    const who = { id, ...(patch.task === undefined ? {} : { task: patch.task }) };
    if (!found || found.isDeleted) {
      ledger.fail({ ...who, reason: UNKNOWN });
      continue;
    }
    const { todo } = found;
    if (addNotes.trim() !== '') patch.notes = joined(patch.notes ?? todo.notes, addNotes.trim());
    if ((patch.notes ?? '').length > LIMITS.notes) ledger.fail({ ...who, reason: TOO_LONG });
    else ledger.patch(todo, begun(todo, patch, begins), { plan, every });
  }
  for (const id of remove) {
    const found = ledger.find(id);
    if (found && !found.isDeleted) ledger.remove(found.todo);
    else ledger.fail({ id, reason: UNKNOWN });
  }
}

/** An entry whose title is on the list, open, adds to that ToDo instead of making another. */
function createOrJoin(ledger: Ledger, scope: Scope, entries: ChangeRequest['create']): void {
  const ids = new Map<string, string>();
  for (const todo of ledger.todos()) {
    const key = titleKey(todo.task);
    if (isOpen(todo) && !ids.has(key)) ids.set(key, todo.id);
  }
  for (const { first: begins, ...entry } of entries) {
    const key = titleKey(entry.task);
    const found = ledger.find(ids.get(key) ?? '');
    if (found) {
      const patch = check(todoPatchSchema, begun(found.todo, additions(found.todo, entry), begins));
      ledger.patch(found.todo, patch, { reason: alreadyThere(found.todo) });
    } else {
      const { repeat, deadline = null } = entry;
      const when = repeat && begins !== undefined ? anchorRepeat({ repeat, first: begins }, deadline) : {};
      ids.set(key, ledger.create(newTodo(newId(), scope, { ...entry, ...when }, ledger.moment.now)).id);
    }
  }
}

/** The patch, with the day on which the repetition that it gives begins. */
function begun(todo: Todo, patch: TodoPatch, first: Deadline | null | undefined): TodoPatch {
  const { repeat } = patch;
  return repeat && first !== undefined
    ? { ...patch, ...anchoredFields(todo, patch, { repeat, first }) }
    : patch;
}

/**
 * What an entry adds to the ToDo that is there already. It takes nothing away: a missing deadline clears none,
 * "not started" sets nothing back, solutions join those that are there, and so do notes.
 */
function additions(todo: Todo, entry: NewTodo): TodoPatch {
  const patch: TodoPatch = {};
  if (entry.deadline) patch.deadline = entry.deadline;
  if (entry.estimateMinutes) patch.estimateMinutes = entry.estimateMinutes;
  if (entry.status && entry.status !== 'not started') patch.status = entry.status;
  if (entry.solutions) patch.solutions = [...new Set([...todo.solutions, ...entry.solutions])];
  if (entry.notes && !todo.notes.includes(entry.notes)) patch.notes = joined(todo.notes, entry.notes);
  if (entry.repeat) patch.repeat = entry.repeat;
  return patch;
}

const joined = (notes: string, more: string) => [notes, more].filter(Boolean).join('\n\n');

function alreadyThere(todo: Todo): string {
  return todo.deadline === null
    ? 'It is on the list already, without a deadline.'
    : `It is on the list already, due ${isoDeadline(todo)}.`;
}
