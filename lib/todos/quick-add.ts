// A ToDo as a person types it into one field: "Laundry tomorrow", "Review the slides, 45 min, by Friday".
import type { Clock } from '../time/clock.ts';
import { findDeadline } from '../time/find-deadline.ts';
import { findDuration } from '../time/read-duration.ts';
import type { NewTodo } from './todo.ts';

/** What stays of the text is the title. Where nothing would stay, the whole text is. */
export function readQuickAdd(text: string, clock: Clock): NewTodo {
  const found = findDeadline(text, clock);
  const withoutDeadline = found?.rest ?? text;
  const duration = findDuration(withoutDeadline);
  const task = tidy(duration?.rest ?? withoutDeadline);
  if (!/[\p{L}\p{N}]/u.test(task)) return { task: text };
  return {
    task,
    ...(found ? { deadline: found.deadline } : {}),
    ...(duration ? { estimateMinutes: duration.minutes } : {}),
  };
}

function tidy(text: string): string {
  return text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}
