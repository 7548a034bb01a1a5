'use client';
// When the person works, and their break. What is changed holds at once, as soon as it makes sense.

import { useState } from 'react';
import type { WorkingHours } from '@/lib/todos/day-plan';
import { Input } from '../ui/input';
import { faultOf } from './day-hours';

type HoursFormProps = { hours: WorkingHours; onChange: (hours: WorkingHours) => void };

const LUNCH = { start: '12:30', end: '13:00' };

export function HoursForm({ hours, onChange }: HoursFormProps) {
  const [draft, setDraft] = useState(hours);
  const fault = faultOf(draft);
  const change = (part: Partial<WorkingHours>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (faultOf(next) === null) onChange(next);
  };
  const { start, end, lunch } = draft;
  return (
    <form className="grid gap-3 text-sm" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">Working hours</legend>
        <span className="flex items-center gap-2">
          <Time label="Day begins" value={start} onChange={(value) => change({ start: value })} />
          <span aria-hidden>–</span>
          <Time
            label="Day ends"
            value={end === '24:00' ? '00:00' : end}
            // Midnight as an end is the one that follows.
            onChange={(value) => change({ end: value === '00:00' ? '24:00' : value })}
          />
        </span>
      </fieldset>
      <fieldset className="grid gap-1.5">
        <legend className="sr-only">Break</legend>
        <label className="flex min-h-8 items-center gap-2 font-medium pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={lunch !== null}
            onChange={({ target }) => change({ lunch: target.checked ? LUNCH : null })}
            className="size-4 accent-(--accent)"
          />
          Lunch break
        </label>
        {lunch && (
          <span className="flex items-center gap-2">
            <Time
              label="Break begins"
              value={lunch.start}
              onChange={(value) => change({ lunch: { ...lunch, start: value } })}
            />
            <span aria-hidden>–</span>
            <Time
              label="Break ends"
              value={lunch.end}
              onChange={(value) => change({ lunch: { ...lunch, end: value } })}
            />
          </span>
        )}
      </fieldset>
      <p role="alert" className="text-danger empty:hidden">
        {fault}
      </p>
    </form>
  );
}

type TimeProps = { label: string; value: string; onChange: (value: string) => void };

function Time({ label, value, onChange }: TimeProps) {
  return (
    <Input
      type="time"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      className="h-9! w-auto! flex-1 px-2! text-sm!"
    />
  );
}
