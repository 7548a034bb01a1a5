'use client';
// Which language model an assistant asks for.

import { Field } from '@/components/ui/field';
import { fieldClass } from '@/components/ui/input';
import type { ModelInfo } from '@/lib/models/model-info';

type ModelFieldProps = {
  value: string | null;
  models: ModelInfo[];
  onChange: (model: string | null) => void;
};

/** `models`: what this installation offers, the default first. */
export function ModelField({ value, models, onChange }: ModelFieldProps) {
  const isMissing = value !== null && !models.some(({ id }) => id === value);
  return (
    <Field
      label="Model"
      hint={isMissing ? 'It is not set up here, so the default answers instead.' : undefined}
    >
      {(aria) => (
        <select
          {...aria}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
          className={`${fieldClass} h-10 pointer-coarse:h-11`}
        >
          <option value="">Default{models[0] && ` (${models[0].name})`}</option>
          {models.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isMissing && <option value={value}>{value}</option>}
        </select>
      )}
    </Field>
  );
}
