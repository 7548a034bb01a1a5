// The small text below a title that opens a field: a value that is there, or the offer to give one.

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../../ui/cn';

type MetaButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  label: string;
  icon: LucideIcon;
  urgent?: boolean;
};

/** Without children nothing is set yet: it shows itself only where the row is looked at. */
export function MetaButton({ label, icon: Icon, urgent = false, children, ...props }: MetaButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(
        'inline-flex h-6 min-w-6 items-center justify-center gap-1 rounded-md px-1 text-xs transition-opacity hover:bg-muted',
        'pointer-coarse:h-10 pointer-coarse:min-w-10',
        urgent ? 'font-medium text-danger' : 'text-text-muted',
        !children &&
          'order-last group-focus-within/todo:opacity-100 group-hover/todo:opacity-100 pointer-fine:opacity-0',
      )}
      {...props}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </button>
  );
}
