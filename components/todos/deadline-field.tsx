'use client';
// A ToDo's deadline in words, edited in place: as words ("next friday 17:00") or with the browser's calendar.

import { CalendarDays, X } from 'lucide-react';
import { type FocusEvent, useRef } from 'react';
import type { Clock } from '@/lib/time/clock';
import { type Deadline, isOverdue } from '@/lib/time/deadline';
import { formatDeadline, formatDeadlineLong } from '@/lib/time/format';
import { IconButton } from '../ui/icon-button';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { useInlineEdit } from './use-inline-edit';

type DeadlineFieldProps = {
  task: string;
  deadline: Deadline | null;
  done: boolean;
  disabled: boolean;
  clock: Clock;
  saveWords: (words: string) => Promise<void>;
  save: (deadline: Deadline | null) => Promise<void>;
};

export function DeadlineField({
  task,
  deadline,
  done,
  disabled,
  clock,
  saveWords,
  save,
}: DeadlineFieldProps) {
  const day = useRef<HTMLInputElement>(null);
  const long = deadline ? formatDeadlineLong(deadline, clock) : '';
  const inline = useInlineEdit({
    // The nearness ("today, ...") is for reading; the day itself says it all.
    text: long.replace(/^(?:yesterday|today|tomorrow), /, ''),
    save: (words) => (words === '' ? save(null) : saveWords(words)),
    waits: true,
  });

  if (!inline.edit) {
    const late = deadline !== null && !done && isOverdue(deadline, clock);
    return (
      <MetaButton
        ref={inline.button}
        icon={CalendarDays}
        disabled={disabled}
        label={deadline ? `Deadline of ${task}: ${long}` : `Add a deadline to ${task}`}
        onClick={inline.start}
        urgent={late}
      >
        {deadline && formatDeadline(deadline, clock, { late: !done })}
      </MetaButton>
    );
  }

  const take = (next: Deadline | null) => {
    inline.close();
    save(next).catch(() => {});
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) inline.onBlur();
  };
  return (
    <fieldset aria-label={`Deadline of ${task}`} onBlur={onBlur} className="flex w-full items-start gap-0.5">
      <EditField
        label="Deadline"
        inline={inline}
        partOfMore
        maxLength={200}
        placeholder="next friday 17:00"
        className="flex-1"
      />
      <span className="relative">
        <IconButton label="Choose a day" size="small" onClick={() => day.current?.showPicker()}>
          <CalendarDays />
        </IconButton>
        <input
          ref={day}
          type="date"
          tabIndex={-1}
          aria-label="Day"
          defaultValue={deadline?.at.slice(0, 10)}
          onChange={({ currentTarget: { value } }) => value && take(onDay(value, deadline))}
          className="pointer-events-none absolute inset-0 opacity-0"
        />
      </span>
      {deadline && (
        <IconButton label="Remove the deadline" size="small" onClick={() => take(null)}>
          <X />
        </IconButton>
      )}
    </fieldset>
  );
}

/** The day chosen, at the hour that the deadline had. */
function onDay(day: string, before: Deadline | null): Deadline {
  return before?.hasTime
    ? { at: `${day}${before.at.slice(10)}`, hasTime: true }
    : { at: `${day}T23:59:00`, hasTime: false };
}
