// A search as it comes over the wire: the filter as it stands in the address, and where the page begins.

import { z } from 'zod';
import { isTimeZone } from '../../time/clock.ts';
import { listsSchema } from '../list-schema';
import { FILTER_DUES, FILTER_STATUSES, type TodoFilter } from './filter.ts';
import { findCursorSchema } from './find-place.ts';

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'This time zone is not known.');

const schema = z.object({
  q: z.string().trim().max(200, 'Search for at most 200 characters.').default(''),
  list: listsSchema,
  status: z.enum(FILTER_STATUSES, 'The status is open, done, archived or all.').default('open'),
  due: z.enum(FILTER_DUES, 'Due is overdue, today, week or none.').optional(),
  estimate: z.literal('none', 'The estimate is none, or left out.').optional(),
  repeating: z.literal('1', 'Repeating is 1, or left out.').optional(),
  cursor: findCursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  timeZone: timeZoneSchema.default('UTC'),
});

export type FindRequest = {
  filter: TodoFilter;
  cursor: z.output<typeof findCursorSchema> | undefined;
  limit: number;
  timeZone: string;
};

/** Throws a ZodError. */
export function readFindRequest(params: URLSearchParams): FindRequest {
  const given = { ...Object.fromEntries(params), list: params.getAll('list') };
  const { q, list, status, due, estimate, repeating, ...page } = schema.parse(given);
  const filter = {
    q: q.toWellFormed().replaceAll('\u0000', ''),
    lists: list,
    status,
    due: due ?? null,
    estimate: estimate ?? null,
    repeating: repeating === '1',
  };
  return { filter, ...page, cursor: page.cursor };
}
