'use client';
// A ToDo's title, edited in place.

import type { Todo } from '@/lib/todos/todo';
import { cn } from '../../ui/cn';
import { EditField } from './edit-field';
import { useInlineEdit } from './use-inline-edit';

const LONGEST = 500;

type TitleFieldProps = {
  todo: Todo;
  save: (task: string, base: Todo) => Promise<void>;
};

export function TitleField({ todo, save }: TitleFieldProps) {
  const { id, task, status } = todo;
  const inline = useInlineEdit({
    text: task,
    todo,
    check: (text) => (text === '' ? 'A ToDo needs a title.' : null),
    save,
    keptAs: `title:${id}`,
  });
  if (inline.edit) return <EditField label="Title" inline={inline} multiline maxLength={LONGEST} />;
  return (
    <button
      ref={inline.button}
      type="button"
      data-action="title"
      aria-label={`Edit title: ${task}`}
      onClick={inline.start}
      className={cn(
        'line-clamp-4 w-full cursor-text text-left text-sm leading-5 wrap-anywhere rounded-sm',
        // Up to the edge of the row a finger may hit it.
        'pointer-coarse:-mt-3 pointer-coarse:min-h-10 pointer-coarse:pt-3',
        (status === 'done' || status === 'archived') && 'text-text-muted line-through',
      )}
    >
      {task}
    </button>
  );
}
