// Titles of threads: one line that fits into a list. A thread's first one is the beginning of its first message.

const LENGTH = 60;

/** `ending` is kept whole, whatever has to be cut before it. */
export function titleOf(text: string, ending = ''): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const room = LENGTH - ending.length;
  if (line.length <= room) return `${line}${ending}`;
  const cut = line.slice(0, room - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > room / 2 ? cut.slice(0, space) : cut).trimEnd()}…${ending}`;
}
