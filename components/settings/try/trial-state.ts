// How a trial stands, in a sentence for people. Pure.

import type { SideAnswer, Trial } from './trial-store';

export function isLive({ answers }: Trial): boolean {
  return Object.values(answers).some(({ state }) => state === 'live');
}

/** Why an answer is not whole, for the person; null where it is, or was stopped. */
export function failureOf({ message, state }: SideAnswer): string | null {
  if (state === 'lost') return LOST;
  const { status, error } = message?.metadata ?? {};
  return status === 'failed' ? (error?.message ?? LOST) : null;
}

const LOST = 'The connection was lost in the middle of this answer.';

/** Read aloud whenever it changes; the answers themselves are there to be read at leisure. */
export function describeTrial(trial: Trial): string {
  if (isLive(trial)) return 'Answering, on your real list and memory. Nothing is changed.';
  const answers = Object.values(trial.answers);
  if (answers.length === 0) return 'Uses your real list and memory, and changes nothing.';
  const failed = answers.filter((answer) => failureOf(answer) !== null).length;
  const said =
    failed === 0 ? '' : failed === answers.length ? 'There is no whole answer. ' : 'One of the two failed. ';
  return `${said}Nothing was changed.`;
}
