'use client';
// The field of an edit in place, with what is wrong with its text below it.

import { type ComponentProps, useEffect, useId, useState } from 'react';
import { cn } from '../ui/cn';
import type { useInlineEdit } from './use-inline-edit';

export const editFieldClass =
  'min-w-0 rounded-md border border-border-strong bg-background px-1.5 py-0.5 text-sm pointer-coarse:text-base ' +
  'placeholder:text-text-muted focus-visible:outline-offset-0 aria-invalid:border-danger';

type EditFieldProps = {
  label: string;
  inline: ReturnType<typeof useInlineEdit>;
  multiline?: boolean;
  /** Other controls belong to the edit: the caller watches for the focus leaving them all. */
  partOfMore?: boolean;
} & Pick<ComponentProps<'input'>, 'placeholder' | 'maxLength' | 'className'>;

export function EditField({
  label,
  inline,
  multiline = false,
  partOfMore = false,
  className,
  ...props
}: EditFieldProps) {
  const id = useId();
  const { edit, field } = inline;
  // Its text could not be saved after it was closed; a notice has told so.
  const [cameBack] = useState(edit?.error != null);

  useEffect(() => {
    if (cameBack) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [cameBack, field]);

  if (!edit) return null;
  const Field = multiline ? 'textarea' : 'input';
  return (
    <span className={cn('grid gap-1', className)}>
      <Field
        {...props}
        ref={field}
        data-edit
        {...(multiline ? { rows: 1 } : { type: 'text' })}
        aria-label={label}
        aria-invalid={edit.error ? true : undefined}
        aria-describedby={edit.error ? id : undefined}
        aria-busy={edit.saving || undefined}
        readOnly={edit.saving}
        autoComplete="off"
        enterKeyHint="done"
        value={edit.draft}
        onChange={(event) => inline.change(event.currentTarget.value)}
        onKeyDown={inline.onKeyDown}
        onBlur={partOfMore ? undefined : inline.onBlur}
        className={cn(editFieldClass, 'w-full', multiline && 'field-sizing-content resize-none')}
      />
      {edit.error && (
        <span id={id} role={cameBack ? undefined : 'alert'} className="text-danger text-xs">
          {edit.error}
        </span>
      )}
    </span>
  );
}
