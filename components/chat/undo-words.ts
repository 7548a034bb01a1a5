// What came of undoing an answer's work, in one line.

const todoWords = (count: number) => (count === 1 ? '1 ToDo' : `${count} ToDos`);

export function resultWords(undone: number, kept: number): string {
  if (undone === 0 && kept === 0) return 'There was nothing to undo any more.';
  if (undone === 0) return `Not undone: ${todoWords(kept)}.`;
  const rest = kept > 0 ? ` Not undone: ${todoWords(kept)}.` : '';
  return `Undone: ${todoWords(undone)} ${undone === 1 ? 'is' : 'are'} as before.${rest}`;
}
