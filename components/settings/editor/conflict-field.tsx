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
  /** Part of the label. */
  children?: ReactNode;
  /** What can be used without choosing it. */
  below?: ReactNode;
};

export function ChoiceOption({ group, label, chosen, onChoose, children, below }: ChoiceOptionProps) {
  return (
    <div className="grid min-w-0 content-start overflow-hidden rounded-xl border text-sm has-checked:border-assistant has-checked:bg-assistant-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
      <label className="grid cursor-pointer gap-2 p-3 hover:bg-muted">
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
        {children && <span className="min-w-0">{children}</span>}
      </label>
      {below && <div className="bg-background px-3 empty:hidden">{below}</div>}
    </div>
  );
}
