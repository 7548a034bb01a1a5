'use client';
// One ToDo on the list: check it off, change it in place, delete it, unfold its solutions.

import { Check, ChevronDown, Lightbulb, Trash2 } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { deadlineOf } from '@/lib/todos/group';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';
import { DeadlineField } from './deadline-field';
import { EstimateField } from './estimate-field';
import { MetaButton } from './meta-button';
import { TitleField } from './title-field';
import { isDraft } from './todo-store';
import type { TodoActions } from './use-todo-actions';

/** With nothing to show the second line is none: what it offers lies over the end of the title. */
const OVER_TITLE = cn(
  'rounded-md group-focus-within/todo:bg-muted group-hover/todo:bg-muted',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:absolute',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:top-0.5',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:right-1',
);

type TodoRowProps = { todo: Todo; clock: Clock; changed: boolean; actions: TodoActions };

export const TodoRow = memo(function TodoRow({ todo, clock, changed, actions }: TodoRowProps) {
  const [unfolded, setUnfolded] = useState(false);
  const solutionsId = useId();
  const done = todo.status === 'done';
  const disabled = isDraft(todo);
  const { task, solutions } = todo;
  const bare =
    todo.status !== 'in progress' &&
    todo.deadline === null &&
    todo.estimateMinutes === null &&
    solutions.length === 0;
  return (
    <li
      data-todo={todo.id}
      data-changed={changed || undefined}
      aria-busy={disabled || undefined}
      className={cn(
        'group/todo relative flex gap-1 rounded-lg py-1 pr-1 pl-0.5 transition-colors duration-700',
        changed ? 'bg-assistant-soft' : 'hover:bg-muted/60',
        disabled && 'opacity-60',
      )}
    >
      {changed && (
        <span aria-hidden className="absolute inset-y-1.5 left-0 w-[3px] rounded-full bg-assistant" />
      )}
      <label className="relative flex size-7 shrink-0 cursor-pointer items-center justify-center pointer-coarse:size-11">
        <input
          type="checkbox"
          aria-label={`Done: ${task}`}
          checked={done}
          disabled={disabled}
          onChange={() => actions.check(todo, !done)}
          className="peer size-[1.125rem] cursor-pointer appearance-none rounded-full border-[1.5px] border-border-strong bg-background checked:border-assistant checked:bg-assistant hover:border-assistant"
        />
        <Check
          aria-hidden
          className="pointer-events-none absolute size-3 text-on-assistant opacity-0 peer-checked:opacity-100"
          strokeWidth={3}
        />
      </label>
      <div className="min-w-0 flex-1 pt-1 pointer-coarse:pt-2">
        <TitleField
          task={task}
          done={done}
          disabled={disabled}
          save={(next) => actions.patch(todo.id, { task: next })}
        />
        <div
          className={cn(
            'relative -ml-1 flex min-h-6 flex-wrap items-center gap-x-1 pr-8 has-[fieldset]:pr-0 pointer-coarse:not-has-[fieldset]:pr-11',
            bare && OVER_TITLE,
          )}
        >
          {todo.status === 'in progress' && (
            <span className="rounded-md bg-assistant-soft px-1.5 text-assistant text-xs leading-5">
              In progress
            </span>
          )}
          <DeadlineField
            task={task}
            deadline={deadlineOf(todo)}
            done={done}
            disabled={disabled}
            clock={clock}
            saveWords={(words) => actions.readDeadline(todo.id, words)}
            save={(deadline) => actions.saveDeadline(todo.id, deadline)}
          />
          <EstimateField
            task={task}
            minutes={todo.estimateMinutes}
            disabled={disabled}
            saveWords={(words) => actions.readEstimate(todo.id, words)}
            clear={() => actions.patch(todo.id, { estimateMinutes: null })}
          />
          {solutions.length > 0 && (
            <MetaButton
              icon={Lightbulb}
              label={`${solutionsWords(solutions.length)} for ${task}`}
              aria-expanded={unfolded}
              aria-controls={solutionsId}
              onClick={() => setUnfolded(!unfolded)}
            >
              {solutions.length}
              <ChevronDown
                aria-hidden
                className={cn('size-3 transition-transform', unfolded && 'rotate-180')}
              />
            </MetaButton>
          )}
          <IconButton
            label={`Delete ${task}`}
            size="small"
            disabled={disabled}
            onClick={() => actions.remove(todo)}
            className="absolute top-0 right-0 h-6! group-has-[fieldset]/todo:hidden group-focus-within/todo:opacity-100 group-hover/todo:opacity-100 focus-visible:opacity-100 pointer-fine:opacity-0 pointer-coarse:h-9! [&_svg]:size-3.5!"
          >
            <Trash2 />
          </IconButton>
        </div>
        <ul
          id={solutionsId}
          hidden={!unfolded}
          className="mb-1 list-disc space-y-0.5 pl-4 text-text-muted text-xs leading-5 wrap-anywhere"
        >
          {unfolded && [...new Set(solutions)].map((solution) => <li key={solution}>{solution}</li>)}
        </ul>
      </div>
    </li>
  );
});

function solutionsWords(count: number): string {
  return count === 1 ? '1 solution' : `${count} solutions`;
}
