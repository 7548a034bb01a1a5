'use client';
// The day to which all selected rows move: as words, or by the calendar that opens beside them.

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Deadline } from '@/lib/time/deadline';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { useLoaded } from '../../ui/use-loaded';
import { editFieldClass } from '../row/edit-field';

const loadPicker = () => import('../row/date-picker').then((file) => file.DatePicker);

type BulkDayProps = {
  /** '3 ToDos' */
  what: string;
  clock: Clock;
  take: (deadline: Deadline | null) => void;
  onClose: () => void;
};

export function BulkDay({ what, clock, take, onClose }: BulkDayProps) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const DatePicker = useLoaded(true, loadPicker);

  useEffect(() => field.current?.focus(), []);

  const contains = (target: EventTarget | null) =>
    target instanceof Node && (form.current?.contains(target) || panel.current?.contains(target)) === true;

  const change = (next: string) => {
    setWords(next);
    setProblem(null);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return field.current?.focus();
    try {
      const { deadlineFrom } = await import('../row/read-words');
      take(deadlineFrom(words.trim(), clock));
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    }
  };

  return (
    <form ref={form} onSubmit={submit} className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-1 pb-1.5">
      <div className="flex items-center gap-1.5">
        <input
          ref={field}
          data-edit
          type="text"
          aria-label={`New deadline of ${what}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? id : undefined}
          placeholder="next friday 17:00"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={200}
          value={words}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }}
          className={cn(editFieldClass, 'h-8 flex-1 pointer-coarse:h-11')}
        />
        <Button type="submit" size="small">
          Move
        </Button>
      </div>
      {problem && (
        <p id={id} role="alert" className="text-danger text-xs">
          {problem}
        </p>
      )}
      <Button size="small" variant="quiet" onClick={() => take(null)} className="justify-self-start">
        No deadline
      </Button>
      {DatePicker && (
        <DatePicker
          anchor={form}
          panel={panel}
          deadline={null}
          clock={clock}
          take={take}
          setTime={(time) => change(`${words.replace(/\s*\d{1,2}:\d{2}\s*$/, '') || 'today'} ${time}`.trim())}
          contains={contains}
          onEscape={onClose}
          onLeave={onClose}
        />
      )}
    </form>
  );
}
