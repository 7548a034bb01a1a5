// A choice among given options, shown by the browser itself.

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
  /** Stand below the options that are its children. */
  named?: readonly { key: string; name: string }[];
  /** The smaller ones stand beside other controls, as wide as what they say. */
  size?: keyof typeof SIZES;
};

export function Select({
  size = 'large',
  named = [],
  onValueChange,
  className,
  children,
  ...props
}: SelectProps) {
  return (
    <select
      {...props}
      onChange={({ target }) => onValueChange(target.value)}
      className={cn(fieldClass, SIZES[size], className)}
    >
      {children}
      {named.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
