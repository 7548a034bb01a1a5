// A choice among given options, shown by the browser itself; the options are its children.

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { fieldClass } from './input';

const SIZES = {
  large: 'h-10 pointer-coarse:h-11',
  medium: 'h-9 w-auto! text-sm! pointer-coarse:h-11',
  small: 'h-8 w-auto! text-sm! pointer-coarse:h-11',
};

type SelectProps = Omit<ComponentProps<'select'>, 'size' | 'value' | 'onChange'> & {
  value: string;
  onValueChange: (value: string) => void;
  /** The smaller ones stand beside other controls, as wide as what they say. */
  size?: keyof typeof SIZES;
};

export function Select({ size = 'large', className, onValueChange, ...props }: SelectProps) {
  return (
    <select
      {...props}
      onChange={({ target }) => onValueChange(target.value)}
      className={cn(fieldClass, SIZES[size], className)}
    />
  );
}
