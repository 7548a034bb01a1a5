'use client';
// A category: one of those there are, or a new one that is typed. Follows the combobox pattern of the ARIA guide.

import { type KeyboardEvent, useId, useState } from 'react';
import { Input } from '../ui/input';

type CategoryComboboxProps = {
  /** What a Field gives its control. */
  aria: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  value: string;
  categories: string[];
  onChange: (category: string) => void;
};

export function CategoryCombobox({ aria, value, categories, onChange }: CategoryComboboxProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState(false);
  const word = value.trim().toLowerCase();
  // All of them until somebody types: who opens the list wants to see what there is.
  const shown = typed ? categories.filter((category) => category.toLowerCase().includes(word)) : categories;
  const isNew = word !== '' && !categories.some((category) => category.toLowerCase() === word);
  const isOpen = open && (shown.length > 0 || isNew);

  const close = () => {
    setOpen(false);
    setActive(-1);
    setTyped(false);
  };
  const choose = (category: string | undefined) => {
    if (category !== undefined) onChange(category);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      const from = active < 0 && step < 0 ? 0 : active;
      setActive((from + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    }
  };

  return (
    <div className="relative">
      <Input
        {...aria}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          setTyped(true);
          setOpen(true);
          setActive(-1);
          onChange(event.target.value);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1.5 max-h-64 overflow-y-auto rounded-xl bg-raised p-1 shadow-raised"
      >
        {/* The focus stays in the field, where the keys are. */}
        <div
          id={listId}
          role="listbox"
          aria-label="Categories"
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((category, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
            <div
              key={category}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onClick={() => choose(category)}
              className={`flex min-h-9 cursor-pointer items-center rounded-lg px-2.5 text-sm hover:bg-muted pointer-coarse:min-h-11 ${index === active ? 'bg-muted' : ''}`}
            >
              {category}
            </div>
          ))}
        </div>
        {isNew && (
          <p className="px-2.5 py-2 text-sm text-text-muted">“{value.trim()}” will be a new category.</p>
        )}
      </div>
    </div>
  );
}
