// Joins two changes of one list that did not know of each other: what either added or took away counts. Pure.

/**
 * What `now` becomes by the change from `base` to `mine`.
 * @param base the list as whoever makes the change knew it
 */
export function mergeLists(
  base: readonly string[],
  mine: readonly string[],
  now: readonly string[],
): string[] {
  if (base.join('\n') === now.join('\n')) return [...mine];
  const kept = now.filter((entry) => mine.includes(entry) || !base.includes(entry));
  const added = mine.filter((entry) => !base.includes(entry) && !now.includes(entry));
  return [...kept, ...added];
}

/** The same with the lines of a text. */
export function mergeTexts(base: string, mine: string, now: string): string {
  if (base === now) return mine;
  return mergeLists(base.split('\n'), mine.split('\n'), now.split('\n')).join('\n').trim();
}
