'use client';
// How long a ToDo takes, edited in place as words ("45 min").

import { Clock3 } from 'lucide-react';
import { formatMinutes } from '@/lib/time/format';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { useInlineEdit } from './use-inline-edit';

type EstimateFieldProps = {
  task: string;
  minutes: number | null;
  disabled: boolean;
  saveWords: (words: string) => Promise<void>;
  clear: () => Promise<void>;
};

export function EstimateField({ task, minutes, disabled, saveWords, clear }: EstimateFieldProps) {
  const words = minutes === null ? '' : formatMinutes(minutes);
  const inline = useInlineEdit({
    text: words,
    save: (text) => (text === '' ? clear() : saveWords(text)),
    waits: true,
  });
  if (inline.edit) {
    return (
      <EditField label="Estimate" inline={inline} maxLength={60} placeholder="45 min" className="w-full" />
    );
  }
  return (
    <MetaButton
      ref={inline.button}
      icon={Clock3}
      disabled={disabled}
      label={minutes === null ? `Add an estimate to ${task}` : `Estimate for ${task}: ${words}`}
      onClick={inline.start}
    >
      {words}
    </MetaButton>
  );
}
