// A text field of several lines that grows with its text.

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { fieldClass } from './input';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(fieldClass, 'field-sizing-content min-h-20 py-2', className)} {...props} />;
}
