'use client';
// One choice among small pictures: native radio buttons, so that the arrow keys and screen readers work as they do anywhere.

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '../ui/cn';

type PickerGroupProps = {
  legend: string;
  /** What is chosen, in words: a picture alone would leave it to guessing. */
  chosen: string;
  /** Gets the name that joins its options. */
  children: (group: string) => ReactNode;
};

export function PickerGroup({ legend, chosen, children }: PickerGroupProps) {
  const group = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${group}-legend`} className="grid gap-1.5">
      <p className="text-sm">
        <span id={`${group}-legend`} className="font-medium">
          {legend}
        </span>{' '}
        <span aria-hidden className="text-text-muted">
          {chosen}
        </span>
      </p>
      <div className="-mx-1 flex flex-wrap">{children(group)}</div>
    </div>
  );
}

type PickerOptionProps = ComponentProps<'label'> & {
  group: string;
  name: string;
  checked: boolean;
  onChoose: () => void;
};

export function PickerOption({
  group,
  name,
  checked,
  onChoose,
  className,
  children,
  ...props
}: PickerOptionProps) {
  return (
    <label
      title={name}
      className={cn(
        'relative flex size-9 cursor-pointer items-center justify-center transition-colors pointer-coarse:size-11',
        'has-focus-visible:outline-2 has-focus-visible:outline-ring',
        className,
      )}
      {...props}
    >
      {/* Over the whole picture, so that it is what a finger, a pointer or a test reaches. */}
      <input
        type="radio"
        name={group}
        aria-label={name}
        checked={checked}
        onChange={onChoose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      {children}
    </label>
  );
}
