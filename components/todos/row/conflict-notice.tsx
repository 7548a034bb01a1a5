'use client';
// A change that the server did not take, below its row: what the person wrote stands beside what it is now, and they
// choose. Loaded when there is one.

import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Problem } from '../store/problem';
import { CompactButton } from './compact-button';
import { conflictLines } from './conflict-lines';

export type ConflictNoticeProps = {
  problem: Problem;
  clock: Clock;
  /** Does what the person wanted all the same. */
  keepMine: () => void;
  dismiss: () => void;
};

export function ConflictNotice({ problem, clock, keepMine, dismiss }: ConflictNoticeProps) {
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  const lines = conflictLines(problem, clock);
  const isConflict = problem.kind === 'conflict' && lines.length > 0;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.map(({ mine }) => mine).join('\n'));
      setCopied('copied');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <div role="alert" className="my-1 grid gap-2 rounded-lg bg-danger-soft p-2.5 text-xs">
      <p className="text-danger wrap-anywhere">
        {isConflict ? 'Somebody changed this while you did.' : `Not saved. ${problem.message}`}
      </p>
      {lines.length > 0 && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 wrap-anywhere">
          {lines.map(({ label, mine, theirs }) => (
            <div key={label} className="contents">
              <dt className="col-span-2 font-medium">{label}</dt>
              <dt className="text-text-muted">Yours</dt>
              <dd className="whitespace-pre-wrap">{mine}</dd>
              {isConflict && (
                <>
                  <dt className="text-text-muted">Theirs</dt>
                  <dd className="whitespace-pre-wrap">{theirs}</dd>
                </>
              )}
            </div>
          ))}
        </dl>
      )}
      <span className="flex flex-wrap gap-1">
        <CompactButton onClick={keepMine}>{isConflict ? 'Keep mine' : 'Try again'}</CompactButton>
        <CompactButton onClick={dismiss}>{isConflict ? 'Take theirs' : 'Discard'}</CompactButton>
        {lines.length > 0 && (
          <CompactButton variant="quiet" onClick={() => void copy()}>
            <Copy aria-hidden className="size-3.5" />
            Copy mine
          </CompactButton>
        )}
      </span>
      {copied && (
        <p role="status" className="text-text-muted">
          {copied === 'copied'
            ? 'Copied.'
            : 'The browser does not allow copying. Select the text and copy it with the keyboard.'}
        </p>
      )}
    </div>
  );
}
