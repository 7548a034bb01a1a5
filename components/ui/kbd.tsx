// A key or a combination of keys, as a hint.

import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-border bg-surface px-1 font-sans text-[0.6875rem] text-text-muted leading-4">
      {children}
    </kbd>
  );
}
