// What a refused change wanted, field by field, beside what is there now. Pure.
import type { Clock } from '@/lib/time/clock';
import { deadlineOf } from '@/lib/todos/group';
import type { Todo } from '@/lib/todos/todo';
import type { Problem } from '../store/problem';
import { fieldLabel, fieldParts } from './field-words';

export type ConflictLine = { label: string; mine: string; theirs: string };

const NOTHING = 'None';
const WORDS = {
  deadlineWords: 'deadline',
  estimateWords: 'estimateMinutes',
  repeatWords: 'repeat',
} as const;

export function conflictLines({ mine, todo }: Pick<Problem, 'mine' | 'todo'>, clock: Clock): ConflictLine[] {
  return mine.flatMap((step) => {
    if (step.do === 'create') return [{ label: fieldLabel('task'), mine: step.task, theirs: NOTHING }];
    if (step.do !== 'update') return [];
    const fields = Object.entries(step.patch).map(([field, value]) => ({
      field,
      said: inWords(field, value, clock),
    }));
    const words = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((key) => {
      const said = step[key];
      return said === undefined ? [] : [{ field: WORDS[key], said }];
    });
    return [...fields, ...words].map(({ field, said }) => ({
      label: fieldLabel(field),
      mine: said,
      theirs: todo ? inWords(field, heldIn(todo, field), clock) : NOTHING,
    }));
  });
}

function inWords(field: string, value: unknown, clock: Clock): string {
  return fieldParts(field, value, clock).join('\n') || NOTHING;
}

function heldIn(todo: Todo, field: string): unknown {
  return field === 'deadline' ? deadlineOf(todo) : todo[field as keyof Todo];
}
