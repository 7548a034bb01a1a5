// A title cut to what fits into a notice.

const LONGEST = 60;

export function shortTitle(task: string): string {
  const characters = [...task];
  return characters.length <= LONGEST
    ? task
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
