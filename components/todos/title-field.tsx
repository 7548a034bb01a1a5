'use client';
// A ToDo's title, edited in place.

import { cn } from '../ui/cn';
import { EditField } from './edit-field';
import { useInlineEdit } from './use-inline-edit';

const LONGEST = 500;

type TitleFieldProps = {
  task: string;
  done: boolean;
  disabled: boolean;
  save: (task: string) => Promise<void>;
};

export function TitleField({ task, done, disabled, save }: TitleFieldProps) {
  const inline = useInlineEdit({
    text: task,
    check: (text) => (text === '' ? 'A ToDo needs a title.' : null),
    save,
  });
  if (inline.edit) return <EditField label="Title" inline={inline} multiline maxLength={LONGEST} />;
  return (
    <button
      ref={inline.button}
      type="button"
      disabled={disabled}
      aria-label={`Edit title: ${task}`}
      onClick={inline.start}
      className={cn(
        'line-clamp-4 w-full cursor-text text-left text-sm leading-5 wrap-anywhere rounded-sm',
        'pointer-coarse:min-h-7',
        done && 'text-text-muted line-through',
      )}
    >
      {task}
    </button>
  );
}
