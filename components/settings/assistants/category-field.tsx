'use client';
// Which list an assistant keeps: one that is there, shared with others, or a new one.

import { useId } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { CATEGORY_LIMIT } from '@/lib/assistants/limits';
import { listed, sameCategory } from './assistant-item';

type CategoryFieldProps = {
  value: string;
  /** The other assistants. `endUser` is set where a program keeps the list for somebody else. */
  known: { name: string; category: string; endUser: string }[];
  error: string | false | undefined;
  onChange: (category: string) => void;
};

export function CategoryField({ value, known, error, onChange }: CategoryFieldProps) {
  const lists = useId();
  const own = known.filter(({ endUser }) => endUser === '');
  const sharing = own.filter(({ category }) => sameCategory(category, value)).map(({ name }) => name);
  return (
    <Field label="Category" hint={hint(value, sharing)} error={error}>
      {(aria) => (
        <>
          <Input
            {...aria}
            value={value}
            list={lists}
            maxLength={CATEGORY_LIMIT}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={lists}>
            {[...new Set(own.map(({ category }) => category))].map((category) => (
              <option key={category} value={category} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function hint(value: string, sharing: string[]): string {
  if (sharing.length > 0) return `The same ToDo list as ${listed(sharing)}.`;
  return value.trim() === '' ? 'The name of the ToDo list that it keeps.' : 'A new ToDo list of its own.';
}
