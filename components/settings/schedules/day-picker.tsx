'use client';
// The days of the week, each to be chosen or not.

import { type ReactNode, useId } from 'react';
import { WEEK } from '@/lib/schedules/weekly';

type DayPickerProps = { value: number[]; error: ReactNode; onChange: (days: number[]) => void };

export function DayPicker({ value, error, onChange }: DayPickerProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Days</legend>
      <div className="grid grid-cols-7 gap-1">
        {WEEK.map(({ day, name }) => (
          <label
            key={day}
            className="relative flex h-10 cursor-pointer items-center justify-center rounded-lg border text-sm hover:bg-muted has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2 pointer-coarse:h-11"
          >
            <input
              type="checkbox"
              checked={value.includes(day)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, day] : value.filter((chosen) => chosen !== day))
              }
              className="absolute inset-0 cursor-pointer opacity-0"
              aria-label={name}
            />
            <span aria-hidden>{name.slice(0, 2)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={id} role="alert" className="text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
