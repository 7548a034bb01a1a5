'use client';
// How long a ToDo takes, edited in place as words ("45 min").

import { Clock3 } from 'lucide-react';
import { formatMinutes } from '@/lib/time/format';
import type { Todo } from '@/lib/todos/todo';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { useInlineEdit } from './use-inline-edit';

type EstimateFieldProps = {
  todo: Todo;
  /** No words: no estimate. */
  saveWords: (words: string, base: Todo) => Promise<void>;
};

export function EstimateField({ todo, saveWords }: EstimateFieldProps) {
  const { task, estimateMinutes: minutes } = todo;
  const words = minutes === null ? '' : formatMinutes(minutes);
  const inline = useInlineEdit({ text: words, todo, save: saveWords, waits: true });
  if (inline.edit) {
    return (
      <EditField label="Estimate" inline={inline} maxLength={60} placeholder="45 min" className="w-full" />
    );
  }
  return (
    <MetaButton
      ref={inline.button}
      icon={Clock3}
      data-action="estimate"
      label={minutes === null ? `Add an estimate to ${task}` : `Estimate for ${task}: ${words}`}
      onClick={inline.start}
    >
      {words}
    </MetaButton>
  );
}
