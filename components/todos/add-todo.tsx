'use client';
// The field that adds ToDos by hand: Enter adds, a paste of several lines adds each of them.

import { Plus } from 'lucide-react';
import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/cn';
import { fieldClass } from '../ui/input';

const LONGEST = 500;

type AddTodoProps = {
  /** Rejects with an Error whose message is for the person. */
  add: (task: string) => Promise<void>;
};

type Failed = { tasks: string[]; message: string };

export function AddTodo({ add }: AddTodoProps) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<Failed | null>(null);
  const field = useRef<HTMLInputElement>(null);

  async function addAll(tasks: string[]): Promise<void> {
    const results = await Promise.allSettled(tasks.map(add));
    const lost = tasks.filter((_, index) => results[index]?.status === 'rejected');
    const first = results.find((result) => result.status === 'rejected');
    if (!first) return;
    const message = first.reason instanceof Error ? first.reason.message : String(first.reason);
    setFailed((before) => ({ tasks: [...(before?.tasks ?? []), ...lost], message }));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const task = text.trim();
    field.current?.focus();
    if (task === '') return;
    setText('');
    void addAll([task]);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const lines = linesOf(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? value.length)];
    const tasks = linesOf(`${before}${lines.join('\n')}${after}`);
    setText('');
    void addAll(tasks.map((task) => task.slice(0, LONGEST)));
  }

  function retry(): void {
    const tasks = failed?.tasks ?? [];
    setFailed(null);
    field.current?.focus();
    void addAll(tasks);
  }

  return (
    <form onSubmit={submit} className="grid gap-2 px-3 pb-2">
      <span className="relative">
        <Plus aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-text-muted" />
        <input
          ref={field}
          type="text"
          aria-label="Add a ToDo"
          placeholder="Add a ToDo"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={paste}
          className={cn(fieldClass, 'h-9 pl-8! text-sm pointer-coarse:h-11')}
        />
      </span>
      {failed && (
        <div role="alert" className="grid gap-2 rounded-lg bg-danger-soft p-2.5 text-sm">
          <p className="text-danger">Not added. {failed.message}</p>
          <ul className="list-disc pl-4 wrap-anywhere">
            {failed.tasks.map((task, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand here twice
              <li key={index}>{task}</li>
            ))}
          </ul>
          <span className="flex gap-2">
            <Button size="small" onClick={retry}>
              Try again
            </Button>
            <Button size="small" variant="quiet" onClick={() => setFailed(null)}>
              Discard
            </Button>
          </span>
        </div>
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
