// Sorts the threads under Pinned, the last days, and then the months, by the person's own days.

type Listed = { updatedAt: string; pinned: boolean };
export type ThreadGroup<T> = { title: string; threads: T[] };

const DAY = 86_400_000;
/** How many days before today stand under one heading. */
const WEEK = 7;

/** A calendar day as a number that counts up by one a day. */
const dayNumber = (iso: string) => Date.parse(`${iso}T12:00:00Z`) / DAY;

/** `timeZone` is an IANA name, `now` epoch milliseconds. Keeps the order; leaves out empty groups. */
export function groupThreads<T extends Listed>(
  threads: T[],
  now: number,
  timeZone: string,
): ThreadGroup<T>[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone });
  const today = dayNumber(day.format(now));
  const titleOf = ({ pinned, updatedAt }: T) => {
    if (pinned) return 'Pinned';
    const at = new Date(updatedAt);
    const ago = today - dayNumber(day.format(at));
    if (ago <= 0) return 'Today';
    if (ago === 1) return 'Yesterday';
    return ago <= WEEK ? 'Previous 7 days' : month.format(at);
  };
  const groups = new Map<string, T[]>();
  for (const thread of threads) {
    const title = titleOf(thread);
    const group = groups.get(title);
    if (group) group.push(thread);
    else groups.set(title, [thread]);
  }
  return [...groups].map(([title, threads]) => ({ title, threads }));
}
