'use client';
// The field that adds ToDos by hand: Enter adds what was understood, a paste of several lines adds each of them.

import { Plus } from 'lucide-react';
import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { endOfDay } from '@/lib/time/deadline';
import { cn } from '../../ui/cn';
import { fieldClass } from '../../ui/input';
import { loadRow } from '../row/row-loads';
import type { NewFields } from '../store/operation';
import { useTodoStore } from '../todos-provider';
import { accepted } from '../use-todo-actions';
import { NotAdded } from './not-added';
import { useQuickAdd } from './use-quick-add';

const LONGEST = 500;

type Failed = { fields: NewFields[]; message: string };

type AddTodoProps = {
  /** The key of the list (see list-key.ts). */
  category: string;
  /** 'YYYY-MM-DD': the deadline of what names none. */
  day?: string;
  placeholder?: string;
};

export function AddTodo({ category, day, placeholder = 'Add a ToDo' }: AddTodoProps) {
  const { store, timeZone } = useTodoStore();
  const quick = useQuickAdd(timeZone);
  const [failed, setFailed] = useState<Failed | null>(null);
  const field = useRef<HTMLInputElement>(null);

  async function add(given: NewFields[]): Promise<void> {
    const deadline = day === undefined ? {} : { deadline: endOfDay(day) };
    const fields = given.map((each): NewFields => ({ ...deadline, ...each }));
    try {
      await accepted(store.add(category, fields, { tellsRefusal: true }));
    } catch (failure) {
      const message = failure instanceof Error ? failure.message : String(failure);
      setFailed((before) => ({ fields: [...(before?.fields ?? []), ...fields], message }));
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const task = quick.text.trim();
    field.current?.focus();
    if (task === '') return;
    quick.clear();
    void add([quick.fieldsOf(task)]);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const lines = linesOf(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? value.length)];
    const tasks = linesOf(`${before}${lines.join('\n')}${after}`);
    quick.clear();
    void add(tasks.map((task) => quick.fieldsOf(task.slice(0, LONGEST), [])));
  }

  function retry(): void {
    const fields = failed?.fields ?? [];
    setFailed(null);
    field.current?.focus();
    void add(fields);
  }

  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2 px-3 pb-2">
      <span className="relative">
        <Plus aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-text-muted" />
        <input
          ref={field}
          type="text"
          data-quick-add
          aria-label="Add a ToDo"
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="done"
          maxLength={LONGEST}
          value={quick.text}
          onFocus={() => {
            quick.load();
            loadRow().catch(() => {});
          }}
          onChange={(event) => quick.change(event.currentTarget.value)}
          onPaste={paste}
          className={cn(fieldClass, 'h-9 pl-8! text-sm pointer-coarse:h-11')}
        />
      </span>
      {quick.Chips && (
        <quick.Chips
          understood={quick.understood}
          clock={{ now: Date.now(), timeZone }}
          takeOff={(chip) => {
            quick.takeOff(chip);
            field.current?.focus();
          }}
          leave={() => field.current?.focus()}
        />
      )}
      {failed && (
        <NotAdded
          tasks={failed.fields.map(({ task }) => task)}
          message={failed.message}
          retry={retry}
          discard={() => setFailed(null)}
        />
      )}
    </form>
  );
}

/** Without bullets, numbers and boxes that a list may carry. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n|\r|\u2028/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)]|\[[ x]?\])\s+/i, '').trim())
    .filter(Boolean);
}
