// The fields of a ToDo in words, for histories and for changes that met. Pure.
import type { Clock } from '@/lib/time/clock';
import { formatDeadlineLong, formatMinutes } from '@/lib/time/format';
import { formatRepeat } from '@/lib/time/format-repeat';
import type { Repeat } from '@/lib/time/repeat';

const LABELS: Record<string, string> = {
  task: 'Title',
  status: 'Status',
  deadline: 'Deadline',
  estimateMinutes: 'Estimate',
  solutions: 'Ideas',
  notes: 'Notes',
  repeat: 'Repetition',
  category: 'List',
  position: 'Place',
};

export const fieldLabel = (field: string) => LABELS[field] ?? field;

/** Of ideas and notes the lines, of all others one part; none where it is empty. */
export function fieldParts(field: string, value: unknown, clock: Clock): string[] {
  if (value === null || value === undefined || value === '' || field === 'position') return [];
  if (Array.isArray(value)) return value.map(String);
  switch (field) {
    case 'deadline':
      return isDeadline(value) ? [formatDeadlineLong(value, clock)] : [];
    case 'estimateMinutes':
      return [formatMinutes(Number(value))];
    case 'repeat':
      return [formatRepeat(value as Repeat)];
    case 'notes':
      return String(value)
        .split('\n')
        .filter((line) => line.trim() !== '');
    case 'status':
      return [String(value).slice(0, 1).toUpperCase() + String(value).slice(1)];
    default:
      return [String(value)];
  }
}

function isDeadline(value: unknown): value is { at: string; hasTime: boolean } {
  return typeof value === 'object' && value !== null && 'at' in value && 'hasTime' in value;
}
