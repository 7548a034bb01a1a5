// A button that shows only an icon; its label is read aloud and shown on hover.

import type { ComponentProps } from 'react';
import { cn } from './cn';

const SIZES = { small: 'size-7', medium: 'size-9' };

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  label: string;
  size?: keyof typeof SIZES;
};

export function IconButton({
  label,
  size = 'medium',
  className,
  type = 'button',
  ...props
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-lg text-text-muted transition-colors',
        'hover:bg-muted hover:text-text disabled:cursor-not-allowed disabled:opacity-50',
        'pointer-coarse:size-11 [&_svg]:size-[1.125rem]',
        SIZES[size],
        className,
      )}
      {...props}
    />
  );
}
