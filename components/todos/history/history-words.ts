// What an entry of a ToDo's history changed, in words. Pure.
import type { Clock } from '@/lib/time/clock';
import type { HistoryEntry } from '@/lib/todos/undo/read-history';
import { fieldLabel, fieldParts } from '../row/field-words';

export type HistoryLine = { label: string; removed: string[]; added: string[] };

/** For each field what is no longer there, and what is new; of ideas and notes these are their lines. */
export function historyLines({ fields }: Pick<HistoryEntry, 'fields'>, clock: Clock): HistoryLine[] {
  return fields.map(({ field, before, after }) => {
    const [was, became] = [fieldParts(field, before, clock), fieldParts(field, after, clock)];
    return {
      label: fieldLabel(field),
      removed: was.filter((part) => !became.includes(part)),
      added: became.filter((part) => !was.includes(part)),
    };
  });
}

const ACTIONS: Record<string, string> = { create: 'Added', delete: 'Deleted', restore: 'Put back' };

/** What was done, where no field tells. */
export const actionWords = ({ action }: Pick<HistoryEntry, 'action'>) => ACTIONS[action] ?? 'Changed';
