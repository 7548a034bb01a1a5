'use client';
// What was understood of a ToDo that is being typed, below its field: each part can be taken off, and its words then
// stay in the title.

import { CalendarDays, Clock3, Repeat2, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { formatDeadline } from '@/lib/time/format';
import type { Chip, QuickAdd } from './quick-reader';

const KINDS = {
  deadline: { Icon: CalendarDays, name: 'Deadline' },
  estimate: { Icon: Clock3, name: 'Estimate' },
  repeat: { Icon: Repeat2, name: 'Repetition' },
} as const;

/** Milliseconds without a key after which a screen reader is told. */
const PAUSE = 700;

/** `deadline` may follow from a repetition, and has no chip of its own then. */
export type Understood = Pick<QuickAdd, 'chips' | 'problem' | 'deadline'>;

type QuickAddChipsProps = {
  understood: Understood;
  clock: Clock;
  takeOff: (chip: Chip) => void;
  /** The focus goes back into the field. */
  leave: () => void;
};

export function QuickAddChips({ understood, clock, takeOff, leave }: QuickAddChipsProps) {
  const { problem } = understood;
  const chips = withFirstDay(understood, clock);
  const said = useDelayed(
    [...chips.map(({ kind, label }) => `${KINDS[kind].name} ${label}`), problem].filter(Boolean).join(', '),
  );
  const onKeyDown = (chip: Chip) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      takeOff(chip);
    }
  };
  return (
    <>
      {(chips.length > 0 || problem) && (
        <div className="grid grid-cols-1 gap-1 px-0.5">
          {chips.length > 0 && (
            <ul aria-label="Understood" className="flex flex-wrap gap-1.5">
              {chips.map((chip) => {
                const { Icon, name } = KINDS[chip.kind];
                return (
                  <li key={chip.kind} className="min-w-0">
                    <button
                      type="button"
                      data-edit
                      aria-label={`${name}: ${chip.label}. Leave “${chip.words}” in the title`}
                      title={`Leave “${chip.words}” in the title`}
                      onClick={() => takeOff(chip)}
                      onKeyDown={onKeyDown(chip)}
                      className="inline-flex h-6 max-w-full items-center gap-1 rounded-md bg-assistant-soft pr-1 pl-1.5 text-assistant text-xs hover:bg-muted pointer-coarse:h-9"
                    >
                      <Icon aria-hidden className="size-3.5 shrink-0" />
                      <span className="truncate">{chip.label}</span>
                      <X aria-hidden className="size-3 shrink-0" />
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
          {problem && <p className="text-danger text-xs wrap-anywhere">{problem}</p>}
        </div>
      )}
      <p role="status" className="sr-only">
        {said && `Understood: ${said}`}
      </p>
    </>
  );
}

/** The text once it has stayed the same for a moment. */
function useDelayed(text: string): string {
  const [delayed, setDelayed] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : delayed;
}

/** A repetition says when it begins, where no chip does. */
function withFirstDay({ chips, deadline }: Understood, clock: Clock): Chip[] {
  if (!deadline || chips.some(({ kind }) => kind === 'deadline')) return chips;
  const from = `, from ${formatDeadline(deadline, clock)}`;
  return chips.map((chip) => (chip.kind === 'repeat' ? { ...chip, label: `${chip.label}${from}` } : chip));
}
