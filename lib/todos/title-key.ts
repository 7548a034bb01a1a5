// When two titles mean the same ToDo: case and the punctuation at the end do not matter.
// Titles are stored on one line with single spaces (see todo.ts), so spacing never differs.

/** Not every mark: "Learn C#" is no "Learn C". */
export const TRAILING_MARKS = ' .,;:!?…';
const trailing = new RegExp(`[${TRAILING_MARKS}]+$`);

export function titleKey(task: string): string {
  const folded = task.toLowerCase();
  return folded.replace(trailing, '') || folded;
}
