// What a change of some fields goes by, so that the server can tell when somebody else changed the same ones meanwhile.
// Pure.
import type { Todo, TodoPatch } from '@/lib/todos/todo';
import type { Words } from './operation';

type Field = keyof Todo & keyof TodoPatch;

/** `seen`: the fields as the person saw them, where that is known. */
type Basis = { revision: number; seen?: Partial<Todo> };

/** The fields that are checked. A status is said anew, whatever it was. */
export function fieldsOf(patch: TodoPatch, words: Words): Field[] {
  const fields = new Set(Object.keys(patch) as Field[]);
  if (words.deadlineWords !== undefined) fields.add('deadline');
  if (words.estimateWords !== undefined) fields.add('estimateMinutes');
  if (words.repeatWords !== undefined) fields.add('repeat');
  fields.delete('status');
  return [...fields];
}

/**
 * `saw` is the revision that the person saw when they began, if it was not the one that is shown now; `isOwn` says
 * whether a revision was made by this browser, which is no news to them. Null where the last one wins: for a place,
 * and for what the server does not have yet.
 */
export function basisOf(
  shown: Todo | undefined,
  fields: readonly Field[],
  saw: number | undefined,
  isOwn: (id: string, revision: number) => boolean,
): Basis | null {
  if (!shown || shown.revision === 0 || saw === 0) return null;
  if (fields.length === 0 || fields.includes('position')) return null;
  let revision = saw ?? shown.revision;
  while (revision < shown.revision && isOwn(shown.id, revision + 1)) revision += 1;
  if (revision !== shown.revision) return { revision };
  return { revision, seen: Object.fromEntries(fields.map((field) => [field, shown[field]])) };
}
