// The button, in its four kinds. `buttonClass` gives the same look to a link.

import type { ComponentProps } from 'react';
import { cn } from './cn';

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:opacity-90',
  secondary: 'border border-border bg-background hover:bg-muted',
  quiet: 'hover:bg-muted',
  danger: 'bg-danger text-background hover:opacity-90',
};

const SIZES = {
  small: 'h-8 gap-1.5 px-2.5 text-sm pointer-coarse:h-11',
  medium: 'h-10 gap-2 px-4 text-sm pointer-coarse:h-11',
};

type Look = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES };

export function buttonClass({ variant = 'secondary', size = 'medium' }: Look = {}): string {
  return cn(
    'inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-lg font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    VARIANTS[variant],
    SIZES[size],
  );
}

type ButtonProps = ComponentProps<'button'> & Look;

export function Button({ variant, size, className, type = 'button', ...props }: ButtonProps) {
  return <button type={type} className={cn(buttonClass({ variant, size }), className)} {...props} />;
}
