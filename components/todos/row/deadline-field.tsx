'use client';
// A ToDo's deadline in words, edited in place: as words ("next friday 17:00") or by the calendar that opens beside it.

import { CalendarDays } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { Clock } from '@/lib/time/clock';
import { type Deadline, isOverdue } from '@/lib/time/deadline';
import { formatDeadline, formatDeadlineLong } from '@/lib/time/format';
import { deadlineOf } from '@/lib/todos/group';
import { isOpen } from '@/lib/todos/is-open';
import type { Todo } from '@/lib/todos/todo';
import { useLoaded } from '../../ui/use-loaded';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { loadPicker } from './row-loads';
import { useInlineEdit } from './use-inline-edit';

type DeadlineFieldProps = {
  todo: Todo;
  clock: Clock;
  saveWords: (words: string, base: Todo) => Promise<void>;
  save: (deadline: Deadline | null, base: Todo) => Promise<void>;
};

export function DeadlineField({ todo, clock, saveWords, save }: DeadlineFieldProps) {
  const { task } = todo;
  const deadline = deadlineOf(todo);
  const open = isOpen(todo);
  const editor = useRef<HTMLFieldSetElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const long = deadline ? formatDeadlineLong(deadline, clock) : '';
  const inline = useInlineEdit({
    // The nearness ("today, ...") is for reading; the day itself says it all.
    text: long.replace(/^(?:yesterday|today|tomorrow), /, ''),
    todo,
    save: (words, base) => (words === '' ? save(null, base) : saveWords(words, base)),
    waits: true,
  });
  const { edit } = inline;
  const DatePicker = useLoaded(edit !== null, loadPicker);

  if (!edit) {
    const late = deadline !== null && open && isOverdue(deadline, clock);
    return (
      <MetaButton
        ref={inline.button}
        icon={CalendarDays}
        data-action="deadline"
        label={deadline ? `Deadline of ${task}: ${long}` : `Add a deadline to ${task}`}
        onClick={inline.start}
        urgent={late}
      >
        {deadline && formatDeadline(deadline, clock, { late: open })}
      </MetaButton>
    );
  }

  const contains = (target: EventTarget | null) =>
    target instanceof Node && (editor.current?.contains(target) || panel.current?.contains(target)) === true;
  // Events of the panel arrive here too, wherever it stands in the document.
  const onBlur = (event: FocusEvent) => {
    if (!contains(event.relatedTarget)) inline.onBlur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !panel.current || !editor.current?.contains(event.target as Node))
      return;
    event.preventDefault();
    panel.current.querySelector<HTMLElement>('[role="grid"] button[tabindex="0"]')?.focus();
  };
  return (
    <fieldset
      ref={editor}
      aria-label={`Deadline of ${task}`}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      className="w-full"
    >
      <EditField
        label="Deadline"
        inline={inline}
        partOfMore
        unfocused={matchMedia('(pointer: coarse)').matches}
        maxLength={200}
        placeholder="next friday 17:00"
      />
      {DatePicker && !edit.saving && (
        <DatePicker
          anchor={editor}
          panel={panel}
          deadline={deadline}
          clock={clock}
          take={(next) => {
            inline.close();
            // What goes wrong with it is told under the row.
            save(next, edit.base).catch(() => {});
          }}
          setTime={(time) => inline.change(atTime(edit.draft, time))}
          contains={contains}
          onEscape={inline.close}
          onLeave={inline.onBlur}
        />
      )}
    </fieldset>
  );
}

/** The same words with another hour, or none. */
function atTime(words: string, time: string): string {
  const day = words.replace(/(?:^|\s+)(?:at\s+)?\d{1,2}:\d{2}\s*$/i, '').trim();
  return [day || 'today', time].filter(Boolean).join(' ');
}
