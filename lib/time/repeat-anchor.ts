// Ties a repetition, as it was read from words, to the ToDo that it is for. Safe to import in the browser.
import type { Deadline } from './deadline.ts';
import type { Repeat } from './repeat.ts';

/**
 * A ToDo with a deadline keeps its day: the rule counts from it, and says when the next ones are. Without one it
 * begins with the `first` day of the repetition, where the words say which. An hour that was said is its hour.
 */
export function anchorRepeat(
  { repeat, first }: { repeat: Repeat; first: Deadline | null },
  deadline: Deadline | null,
): { repeat: Repeat; deadline: Deadline | null } {
  if (deadline === null) return { repeat, deadline: first };
  const day = deadline.at.slice(0, 10);
  return {
    repeat: { ...repeat, start: day },
    deadline: first?.hasTime ? { at: `${day}${first.at.slice(10)}`, hasTime: true } : deadline,
  };
}
