// Sorts the threads under Today, Yesterday and Earlier, by the person's own days.

type Dated = { updatedAt: string };
export type ThreadGroup<T> = { title: 'Today' | 'Yesterday' | 'Earlier'; threads: T[] };

/** `timeZone` is an IANA name, `now` epoch milliseconds. Keeps the order; leaves out empty groups. */
export function groupThreads<T extends Dated>(threads: T[], now: number, timeZone: string): ThreadGroup<T>[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const today = day.format(now);
  // Yesterday is the calendar day before, however many hours today has: noon is clear of any clock change.
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const titleOf = (thread: T) => {
    const iso = day.format(new Date(thread.updatedAt));
    if (iso >= today) return 'Today';
    return iso === yesterday ? 'Yesterday' : 'Earlier';
  };
  return (['Today', 'Yesterday', 'Earlier'] as const)
    .map((title) => ({ title, threads: threads.filter((thread) => titleOf(thread) === title) }))
    .filter((group) => group.threads.length > 0);
}
