'use client';
// The colours that an assistant can have, each with its name.

import { useId } from 'react';
import { COLORS, type Color } from '@/lib/assistants/limits';

type ColorPickerProps = { value: Color; onChange: (color: Color) => void };

export function ColorPicker({ value, onChange }: ColorPickerProps) {
  const name = useId();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Colour</legend>
      <div className="grid grid-cols-4 gap-1.5">
        {COLORS.map((color) => (
          <label
            key={color}
            data-color={color}
            className="flex h-14 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border text-xs capitalize hover:bg-muted has-checked:border-assistant has-checked:bg-assistant-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2 sm:h-9 sm:flex-row sm:justify-start sm:gap-2 sm:px-2.5 sm:text-sm sm:pointer-coarse:h-11"
          >
            <input
              type="radio"
              name={name}
              value={color}
              checked={color === value}
              onChange={() => onChange(color)}
              className="sr-only"
            />
            <span
              aria-hidden
              className={`size-4 rounded-full bg-assistant ${color === value ? 'ring-2 ring-assistant ring-offset-2 ring-offset-background' : ''}`}
            />
            {color}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
