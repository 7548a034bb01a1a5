'use client';
// The field of an edit in place, with what is wrong with its text below it.

import { type ComponentProps, useEffect, useId, useState } from 'react';
import { cn } from '../../ui/cn';
import type { InlineEdit } from './use-inline-edit';

export const editFieldClass =
  'min-w-0 rounded-md border border-border-strong bg-background px-1.5 py-0.5 text-sm pointer-coarse:text-base ' +
  'placeholder:text-text-muted focus-visible:outline-offset-0 aria-invalid:border-danger';

type EditFieldProps = {
  label: string;
  inline: InlineEdit;
  multiline?: boolean;
  /** Lines that it has at least. */
  rows?: number;
  /** Other controls belong to the edit: the caller watches for the focus leaving them all. */
  partOfMore?: boolean;
  /** It does not take the focus: a phone would open its keyboard over what opens beside it. */
  unfocused?: boolean;
} & Pick<ComponentProps<'input'>, 'placeholder' | 'maxLength' | 'className'>;

export function EditField({
  label,
  inline,
  multiline = false,
  rows = 1,
  partOfMore = false,
  unfocused = false,
  className,
  ...props
}: EditFieldProps) {
  const id = useId();
  const { edit, field } = inline;
  // Its text could not be saved after it was closed, and a notice has told so; or the page was loaded again.
  const [cameBack] = useState(edit?.cameBack ?? false);

  useEffect(() => {
    if (cameBack || unfocused) return;
    field.current?.focus({ preventScroll: true });
    // Several lines are rather continued than replaced.
    if (rows === 1) field.current?.select();
    else field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [cameBack, unfocused, field, rows]);

  if (!edit) return null;
  const Field = multiline ? 'textarea' : 'input';
  return (
    <span className={cn('grid gap-1', className)}>
      <Field
        {...props}
        ref={field}
        data-edit
        {...(multiline ? { rows } : { type: 'text' })}
        aria-label={label}
        aria-invalid={edit.error ? true : undefined}
        aria-describedby={edit.error ? id : undefined}
        aria-busy={edit.saving || undefined}
        readOnly={edit.saving}
        autoComplete="off"
        enterKeyHint={rows > 1 ? 'enter' : 'done'}
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
