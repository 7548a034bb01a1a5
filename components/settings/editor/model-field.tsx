'use client';
// Which language model an assistant asks for.

import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
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
        <Select {...aria} value={value ?? ''} onValueChange={(model) => onChange(model || null)}>
          <option value="">Default{models[0] && ` (${models[0].name})`}</option>
          {models.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isMissing && <option value={value}>{value}</option>}
        </Select>
      )}
    </Field>
  );
}
