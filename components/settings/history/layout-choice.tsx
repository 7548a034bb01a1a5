'use client';
// How a comparison is laid out; this browser remembers it.

import { useId } from 'react';

const LAYOUTS = { inline: 'Inline', split: 'Side by side', text: 'Text only' } as const;
export type Layout = keyof typeof LAYOUTS;

const KEY = 'history:layout';
const listeners = new Set<() => void>();
let chosen: Layout | null = null;

export const layoutStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read(): Layout {
    chosen ??= stored();
    return chosen;
  },
  write(layout: Layout) {
    chosen = layout;
    try {
      localStorage.setItem(KEY, layout);
    } catch {
      // Without storage it lasts as long as the page.
    }
    for (const listener of listeners) listener();
  },
};

function stored(): Layout {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return kept in LAYOUTS ? (kept as Layout) : 'inline';
  } catch {
    return 'inline';
  }
}

export function LayoutChoice({ value, onChange }: { value: Layout; onChange: (layout: Layout) => void }) {
  const name = useId();
  return (
    <fieldset className="flex rounded-lg bg-muted p-0.5 text-sm">
      <legend className="sr-only">Layout of the comparison</legend>
      {Object.entries(LAYOUTS).map(([layout, label]) => (
        <label
          key={layout}
          className="relative flex h-7 cursor-pointer items-center rounded-md px-2.5 text-text-muted has-checked:bg-background has-checked:font-medium has-checked:text-text has-checked:shadow-xs has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:h-11"
        >
          <input
            type="radio"
            name={name}
            checked={layout === value}
            onChange={() => onChange(layout as Layout)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
