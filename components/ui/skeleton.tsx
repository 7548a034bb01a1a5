// A quiet block that holds the place of what is on its way.

import { cn } from './cn';

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-breathe rounded-md bg-muted', className)} />;
}
