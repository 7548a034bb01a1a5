// What the browser may send as an operation (see operation-request.ts), checked.
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { isTimeZone } from '../../time/clock.ts';
import { listSchema } from '../list-schema.ts';
import { newTodoSchema, todoPatchSchema } from '../todo.ts';
import { STEPS_AT_ONCE } from './operation-request.ts';

const id = z.uuid('An id is a UUID.').toLowerCase();
const words = z.string().trim().min(1).max(200).optional();
const wordsFields = { deadlineWords: words, estimateWords: words, repeatWords: words };

const stepSchema = z.discriminatedUnion('do', [
  newTodoSchema.extend({
    do: z.literal('create'),
    id,
    category: listSchema,
    quick: z.boolean().optional(),
    ...wordsFields,
  }),
  z.object({
    do: z.literal('update'),
    id,
    revision: z.int().min(1).optional(),
    every: z.boolean().optional(),
    patch: todoPatchSchema,
    ...wordsFields,
  }),
  z.object({ do: z.literal('move'), id, category: listSchema }),
  z.object({ do: z.literal('delete'), id }),
  z.object({ do: z.literal('restore'), id }),
]);

const operationSchema = z.object({
  id,
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.').optional(),
  at: z.iso.datetime({ offset: true, error: 'An instant has the form 2025-07-30T17:00:00Z.' }).optional(),
  steps: z
    .array(stepSchema)
    .min(1, 'An operation has at least one step.')
    .max(STEPS_AT_ONCE, `At most ${STEPS_AT_ONCE} ToDos can change at once. Split them.`),
});

export type Operate = z.output<typeof operationSchema>;
export type OperateStep = Operate['steps'][number];

export const undoSchema = z.object({ id, force: z.boolean().optional() });

/** Throws an AppError `invalid` that names the field of the step, as the person knows it. */
export function readOperation(value: unknown): Operate {
  const result = operationSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.findLast((part) => typeof part === 'string');
  throw new AppError('invalid', issue?.message ?? 'This change is not valid.', { field });
}
