'use client';
// The ideas for a ToDo, one a line: each is changed or removed on its own, and more are added below them.

import { Pencil, X } from 'lucide-react';
import { useRef } from 'react';
import type { Todo } from '@/lib/todos/todo';
import { IconButton } from '../../ui/icon-button';
import { EditField } from './edit-field';
import { LinkedText } from './linked-text';
import { useInlineEdit } from './use-inline-edit';
import { useWish } from './use-wish';

const LONGEST = 500;
const MOST = 50;

export type SolutionsListProps = {
  todo: Todo;
  save: (solutions: string[], base: Todo) => Promise<void>;
  /** A field for one more is to be open. */
  adding: boolean;
  /** It was closed. */
  onAdded: () => void;
};

export function SolutionsList({ todo, save, adding, onAdded }: SolutionsListProps) {
  const { task, solutions } = todo;
  const list = useRef<HTMLDivElement>(null);
  const focusAfter = (index: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
  };
  return (
    <div ref={list} className="text-text-muted text-xs leading-5">
      <ul aria-label={`Ideas for ${task}`}>
        {keyed(solutions).map(({ key, solution }, index) => (
          <Solution
            key={key}
            solution={solution}
            todo={todo}
            save={(text, base) => {
              const at = base.solutions.indexOf(solution);
              return save(
                text === '' ? base.solutions.toSpliced(at, 1) : base.solutions.with(at, text),
                base,
              );
            }}
            remove={() => {
              focusAfter(index);
              save(solutions.toSpliced(index, 1), todo).catch(() => {});
            }}
          />
        ))}
      </ul>
      {solutions.length < MOST && (
        <AddSolution
          todo={todo}
          opened={adding}
          onClosed={onAdded}
          add={(text) => save([...solutions, text], todo)}
        />
      )}
    </div>
  );
}

type SolutionProps = {
  solution: string;
  todo: Todo;
  save: (text: string, base: Todo) => Promise<void>;
  remove: () => void;
};

function Solution({ solution, todo, save, remove }: SolutionProps) {
  const inline = useInlineEdit({ text: solution, todo, save });
  if (inline.edit) {
    return (
      <li className="py-0.5">
        <EditField label="Idea" inline={inline} multiline maxLength={LONGEST} />
      </li>
    );
  }
  return (
    <li className="group/idea flex items-start gap-1 pointer-coarse:min-h-11">
      <span aria-hidden className="mt-[0.5625rem] size-1 shrink-0 rounded-full bg-border-strong" />
      <span className="min-w-0 flex-1 pl-1 wrap-anywhere">
        <LinkedText text={solution} />
      </span>
      <span className="flex shrink-0 group-focus-within/idea:opacity-100 group-hover/idea:opacity-100 pointer-fine:opacity-0">
        <IconButton
          ref={inline.button}
          size="small"
          label={`Edit the idea: ${solution}`}
          onClick={inline.start}
          className="pointer-fine:size-5! [&_svg]:size-3!"
        >
          <Pencil />
        </IconButton>
        <IconButton
          size="small"
          label={`Remove the idea: ${solution}`}
          data-remove
          onClick={remove}
          className="pointer-fine:size-5! [&_svg]:size-3.5!"
        >
          <X />
        </IconButton>
      </span>
    </li>
  );
}

type AddSolutionProps = {
  todo: Todo;
  opened: boolean;
  onClosed: () => void;
  add: (text: string) => Promise<void>;
};

/** Enter adds and stays for the next one. */
function AddSolution({ todo, opened, onClosed, add }: AddSolutionProps) {
  const inline = useInlineEdit({ text: '', todo, save: add, again: true });
  const { start } = inline;
  useWish(opened, inline.edit !== null, start, onClosed);
  if (inline.edit) {
    return (
      <EditField
        label={`Another idea for ${todo.task}`}
        inline={inline}
        placeholder="An idea, or an address"
        maxLength={LONGEST}
        className="py-0.5"
      />
    );
  }
  return (
    <button
      ref={inline.button}
      type="button"
      onClick={start}
      className="rounded-md pr-1.5 pl-3 hover:text-text pointer-coarse:min-h-11"
    >
      Add an idea
    </button>
  );
}

/** The same words may stand there twice. */
function keyed(solutions: string[]): { key: string; solution: string }[] {
  const seen = new Map<string, number>();
  return solutions.map((solution) => {
    const count = seen.get(solution) ?? 0;
    seen.set(solution, count + 1);
    return { key: `${solution} ${count}`, solution };
  });
}
