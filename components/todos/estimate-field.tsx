'use client';
// How long a ToDo takes, edited in place.

import { Clock3 } from 'lucide-react';
import { formatMinutes } from '@/lib/time/format';
import { readDuration } from '@/lib/time/read-duration';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { useInlineEdit } from './use-inline-edit';

type EstimateFieldProps = {
  task: string;
  minutes: number | null;
  disabled: boolean;
  save: (minutes: number | null) => Promise<void>;
};

export function EstimateField({ task, minutes, disabled, save }: EstimateFieldProps) {
  const words = minutes === null ? '' : formatMinutes(minutes);
  const inline = useInlineEdit({
    text: words,
    check: (text) =>
      text === '' || read(text) !== null ? null : 'Write a length of time, such as "45 min" or "2 hours".',
    save: (text) => save(text === '' ? null : read(text)),
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

/** A bare number counts minutes. */
function read(text: string): number | null {
  const minutes = readDuration(/^\d+$/.test(text) ? `${text} min` : text);
  return minutes !== null && minutes >= 1 ? minutes : null;
}
