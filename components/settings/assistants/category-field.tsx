'use client';
// Which list an assistant keeps: one that there is, shared with others, or a new one.

import { Field } from '@/components/ui/field';
import { CategoryCombobox } from '../category-combobox';
import { listed, sameCategory } from './assistant-item';

type CategoryFieldProps = {
  value: string;
  /** The other assistants. `endUser` is set where a program keeps the list for somebody else. */
  known: { name: string; category: string; endUser: string }[];
  /** The list that the assistant keeps so far. */
  kept?: string;
  error: string | false | undefined;
  onChange: (category: string) => void;
};

export function CategoryField({ value, known, kept, error, onChange }: CategoryFieldProps) {
  const own = known.filter(({ endUser }) => endUser === '');
  const sharing = own.filter(({ category }) => sameCategory(category, value)).map(({ name }) => name);
  return (
    <Field
      label="Category"
      hint={`${hint(value, sharing)}${!kept || sameCategory(kept, value) ? '' : ` Its ToDos so far stay on the ${kept} list.`}`}
      error={error}
    >
      {(aria) => (
        <CategoryCombobox
          aria={aria}
          value={value}
          categories={[...new Set([...(kept ? [kept] : []), ...own.map(({ category }) => category)])].sort()}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

function hint(value: string, sharing: string[]): string {
  if (sharing.length > 0) return `The same ToDo list as ${listed(sharing)}.`;
  return value.trim() === '' ? 'The name of the ToDo list that it keeps.' : 'A ToDo list of its own.';
}
