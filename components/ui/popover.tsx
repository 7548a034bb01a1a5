'use client';
// A small panel that opens beside the button that it belongs to.

import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { panelClass, panelPlace } from './panel';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
/** For what opens by itself beside something: it takes a `virtualRef`. */
export const PopoverAnchor = Primitive.Anchor;

export function PopoverContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        {...panelPlace}
        className={cn(panelClass, 'max-h-(--radix-popover-content-available-height)', className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
