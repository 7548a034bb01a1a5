'use client';
// Asks of a ToDo that repeats whether a change is for this one or for those that follow too.

import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';

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
      <Button size="small" className={SMALL} onClick={() => answer(false)}>
        Only this one
      </Button>
      <Button size="small" className={SMALL} onClick={() => answer(true)}>
        This and all that follow
      </Button>
      <Button size="small" variant="quiet" className={SMALL} onClick={() => answer(null)}>
        Cancel
      </Button>
    </fieldset>
  );
}

const SMALL = 'h-7! px-1.5! font-normal! text-xs! pointer-coarse:h-10! pointer-coarse:px-2.5!';
