// What a change of the memories did, line by line. Pure.
import { fieldsOf, type MemoryField, type MemoryFields, type MemoryPatch } from '@/lib/memory/memory';
import { takenBack } from '@/lib/memory/taken-back';
import { WORDS } from './fact';

export type ChangeLine = { field: MemoryField; label: string; removed: string[]; added: string[] };

type Change = { before: MemoryPatch; after: MemoryPatch };

/** For each field what is no longer there, and what is new; of a text these are its lines. */
export function changeLines({ before, after }: Change): ChangeLine[] {
  return fieldsOf(after).map((field) => {
    const [was, became] = [partsOf(before[field]), partsOf(after[field])];
    return {
      field,
      label: WORDS[field].label,
      removed: was.filter((part) => !became.includes(part)),
      added: became.filter((part) => !was.includes(part)),
    };
  });
}

function partsOf(value: MemoryPatch[MemoryField]): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : value;
}

/** Whether an undo would leave everything as it is. */
export function isTakenBack(change: Change, now: MemoryFields): boolean {
  const wanted = takenBack(now, change);
  return fieldsOf(wanted).every((field) => JSON.stringify(wanted[field]) === JSON.stringify(now[field]));
}
