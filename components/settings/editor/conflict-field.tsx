'use client';
// One field in which two saves differ: theirs or mine.

import type { ReactNode } from 'react';
import type { ModelInfo } from '@/lib/models/model-info';
import { FieldValue } from '../field-value';
import type { Choice, Question } from './conflict';
import { FIELD_LABELS } from './fields';
import type { Conflict } from './use-editor';

const BY = { them: 'changed there', me: 'changed by you', both: 'changed by both' };

type ConflictFieldProps = {
  conflict: Conflict;
  question: Question;
  choice: Choice | undefined;
  models: ModelInfo[];
  onChoose: (choice: Choice) => void;
};

export function ConflictField({ conflict, question, choice, models, onChoose }: ConflictFieldProps) {
  const { field, by } = question;
  return (
    <ChoiceGroup label={FIELD_LABELS[field]} by={by}>
      <ChoiceOption
        group={field}
        label={`Version ${conflict.version}`}
        chosen={choice === 'theirs'}
        onChoose={() => onChoose('theirs')}
      >
        <FieldValue field={field} of={conflict.theirs} models={models} />
      </ChoiceOption>
      <ChoiceOption group={field} label="Mine" chosen={choice === 'mine'} onChoose={() => onChoose('mine')}>
        <FieldValue field={field} of={conflict.mine} models={models} />
      </ChoiceOption>
    </ChoiceGroup>
  );
}

export function ChoiceGroup({
  label,
  by,
  children,
}: {
  label: string;
  by: Question['by'];
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm">
        <span className="font-medium">{label}</span> <span className="text-text-muted">{BY[by]}</span>
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

type ChoiceOptionProps = {
  group: string;
  label: string;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
};

export function ChoiceOption({ group, label, chosen, onChoose, children }: ChoiceOptionProps) {
  return (
    <label className="grid min-w-0 cursor-pointer content-start gap-2 rounded-xl border p-3 text-sm hover:bg-muted has-checked:border-assistant has-checked:bg-assistant-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
      <span className="flex items-center gap-2 font-medium">
        <input
          type="radio"
          name={`choice-${group}`}
          checked={chosen}
          onChange={onChoose}
          className="size-4 accent-assistant focus-visible:outline-none"
        />
        {label}
      </span>
      <span className="min-w-0">{children}</span>
    </label>
  );
}
