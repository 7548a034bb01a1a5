'use client';
// The colours that an assistant can have: a row of swatches, the chosen one named in words.

import { Check } from 'lucide-react';
import { COLORS, type Color } from '@/lib/assistants/limits';
import { PickerGroup, PickerOption } from './picker-group';

type ColorPickerProps = { value: Color; onChange: (color: Color) => void };

export function ColorPicker({ value, onChange }: ColorPickerProps) {
  return (
    <PickerGroup legend="Colour" chosen={value}>
      {(group) =>
        COLORS.map((color) => (
          <PickerOption
            key={color}
            group={group}
            name={color}
            checked={color === value}
            onChoose={() => onChange(color)}
            data-color={color}
            className="rounded-full"
          >
            <span
              aria-hidden
              className="flex size-7 items-center justify-center rounded-full bg-assistant text-on-assistant"
            >
              {color === value && <Check className="size-4" strokeWidth={3} />}
            </span>
          </PickerOption>
        ))
      }
    </PickerGroup>
  );
}
