'use client';
// Says in an open editor that its assistant was deleted meanwhile, and what can be done with what is typed there.

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { Editor } from './use-editor';

export function DeletedNotice({ editor: { busy, failure, undelete, createAnew } }: { editor: Editor }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="deleted"
      className="grid gap-3 rounded-xl border border-danger bg-danger-soft p-4 text-sm"
    >
      <div className="grid gap-1">
        <h2 id="deleted" ref={heading} tabIndex={-1} className="w-fit font-semibold text-base">
          This assistant was deleted
        </h2>
        <p>It happened in another tab or on another device. What you typed is still here, below.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={busy} onClick={undelete}>
          Bring it back
        </Button>
        <Button disabled={busy} onClick={createAnew}>
          Make a new assistant of this
        </Button>
      </div>
      <p role="alert" className="text-danger empty:hidden">
        {failure?.message}
      </p>
    </section>
  );
}
