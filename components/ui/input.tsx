// A one-line text field. 16 px on touch screens, where a smaller size makes iOS zoom in.

import type { ComponentProps } from 'react';
import { cn } from './cn';

export const fieldClass =
  'w-full rounded-lg border border-border-strong bg-background px-3 text-[0.9375rem] pointer-coarse:text-base ' +
  'placeholder:text-text-muted focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-60';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(fieldClass, 'h-10 pointer-coarse:h-11', className)} {...props} />;
}
