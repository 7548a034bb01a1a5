'use client';
// Asks of a ToDo that repeats whether a change is for this one or for those that follow too.

import { useEffect, useRef } from 'react';
import { CompactButton } from './compact-button';

type EachQuestionProps = {
  task: string;
  /** Null leaves everything as it was. */
  answer: (every: boolean | null) => void;
};

export function EachQuestion({ task, answer }: EachQuestionProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Not away from where the person went on meanwhile.
    const row = box.current?.closest('[data-todo]');
    const { activeElement, body } = document;
    if (activeElement === body || row?.contains(activeElement)) box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <fieldset
      ref={box}
      data-edit
      aria-label={`${task} repeats. What is changed?`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        answer(null);
      }}
      className="my-1 flex animate-appear flex-wrap items-center gap-1 rounded-lg bg-assistant-soft p-1.5 text-xs"
    >
      <span className="w-full px-0.5">It repeats. Change</span>
      <CompactButton onClick={() => answer(false)}>Only this one</CompactButton>
      <CompactButton onClick={() => answer(true)}>This and all that follow</CompactButton>
      <CompactButton variant="quiet" onClick={() => answer(null)}>
        Cancel
      </CompactButton>
    </fieldset>
  );
}
