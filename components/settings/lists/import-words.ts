// What an import says of itself. Pure.
import type { FileFormat, ImportPreview } from '@/lib/todos/files/import-preview';

export const FORMAT_NAMES: Record<FileFormat, string> = {
  maistro: 'A file that Maistro exported.',
  todoist: 'A project that Todoist exported.',
  ticktick: 'A backup of TickTick.',
  csv: 'A table with a column of titles.',
};

export const countTodos = (count: number): string => (count === 1 ? '1 ToDo' : `${count} ToDos`);

export function summary(
  name: string,
  preview: Pick<ImportPreview, 'count' | 'duplicates'> | null,
  failure: object | null,
): string {
  if (!preview) return failure ? `Nothing was imported from ${name}.` : `Reading ${name}.`;
  const { count, duplicates } = preview;
  if (count === 0) return `There are no ToDos in ${name} that can be read.`;
  if (count === duplicates) return `All that is in ${name} is on your lists already. Nothing will change.`;
  const found = `${countTodos(count)} in ${name}.`;
  return duplicates === 0 ? found : `${found} ${countTodos(duplicates)} of them you have already.`;
}
