'use client';
// A small panel that opens beside the button that it belongs to.

import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

export function PopoverContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          'z-50 max-h-(--radix-popover-content-available-height) animate-appear overflow-y-auto rounded-xl bg-raised shadow-raised focus:outline-none',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}
