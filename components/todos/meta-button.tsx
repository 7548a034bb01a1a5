// The small text below a title that opens a field: a value that is there, or the offer to give one.

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../ui/cn';

type MetaButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string;
  icon: LucideIcon;
  /** Nothing is set yet: it shows itself only where the row is looked at. */
  empty?: boolean;
};

export function MetaButton({
  label,
  icon: Icon,
  empty = false,
  className,
  children,
  ...props
}: MetaButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className={cn(
        'inline-flex h-6 items-center gap-1 rounded-md px-1 text-text-muted text-xs transition-opacity hover:bg-muted',
        'pointer-coarse:h-9',
        empty && 'pointer-fine:opacity-0 group-hover/todo:opacity-100 group-focus-within/todo:opacity-100',
        className,
      )}
      {...props}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </button>
  );
}
