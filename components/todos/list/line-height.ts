// How high a line of the list is likely to be, until it has been drawn and measured.
import type { Line } from '@/lib/todos/lines';

/** Pixels, for a mouse. For fingers rows are higher, and measured like all others. */
const HEADING = 32;
const TITLE_ALONE = 36;
const TITLE_AND_MORE = 56;

export function estimatedHeight(line: Line | undefined): number {
  if (!line?.todo) return HEADING;
  const { deadline, estimateMinutes, solutions, status, repeat, notes } = line.todo;
  const hasMore =
    deadline !== null ||
    estimateMinutes !== null ||
    solutions.length > 0 ||
    status === 'in progress' ||
    repeat !== null ||
    notes !== '';
  return hasMore ? TITLE_AND_MORE : TITLE_ALONE;
}
