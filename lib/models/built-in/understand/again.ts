// Repetitions inside a message, ready to be sent to a tool.

import { findRepeat } from '@/lib/time/find-repeat';
import { formatRepeat } from '@/lib/time/format-repeat';
import { readDuration } from '@/lib/time/read-duration';
import { readRepeat } from '@/lib/time/read-repeat';
import type { World } from '../world';

/** `words`: as the tool reads them; `rest`: the text without them. */
export type Again = { words: string; rest: string; start: number; end: number };

export function findAgain(text: string, world: World): Again | null {
  const found = findRepeat(text, world.context.clock);
  if (found?.kind !== 'repeat') return null;
  const { words, start, end, repeat } = found;
  const read = readRepeat(words, world.context.clock);
  const same = read.kind === 'repeat' && read.repeat.rule === repeat.rule;
  const after = text.slice(end).trim();
  // "every 1st 15m": beside the repetition it is a length of time.
  const rest = readDuration(after) === null ? found.rest : `${text.slice(0, start).trimEnd()}, ${after}`;
  return { words: same ? words : formatRepeat(repeat), rest, start, end };
}

/** Whether the words are a repetition and nothing else. */
export function isAgain(words: string, world: World): boolean {
  return readRepeat(words, world.context.clock).kind === 'repeat';
}

/** Why words of a title that are meant as a repetition were not read as one; null where there are none. */
export function whyNotAgain(text: string, world: World): string | null {
  const found = findRepeat(text, world.context.clock);
  return found?.kind === 'none' ? found.reason : null;
}
