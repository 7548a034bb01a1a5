// Reads a ToDo as it is typed into one field, and shows what it read. Loaded when the field is first used.
import type { Clock } from '@/lib/time/clock';
import { type Kept, type QuickAdd, readQuickAdd } from '@/lib/todos/quick-add';

export { QuickAddChips } from './quick-add-chips';
export type { Kept, QuickAdd };
export type Chip = QuickAdd['chips'][number];
export type QuickReader = (text: string, clock: Clock, keep: Kept[]) => QuickAdd;

export const readQuickly: QuickReader = readQuickAdd;
