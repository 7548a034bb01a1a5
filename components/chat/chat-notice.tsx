'use client';
// The line above the composer that says what went wrong and what can be done.

import { RotateCcw, TriangleAlert, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMemo } from 'react';
import { Button, buttonClass } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { type ChatFailure, formatWait } from './chat-failure';
import { useCountdown } from './use-countdown';

type ChatNoticeProps = {
  failure: ChatFailure;
  /** What Retry is called here. */
  retryLabel: string;
  onRetry: () => void;
  onDismiss?: () => void;
};

export function ChatNotice({ failure, retryLabel, onRetry, onDismiss }: ChatNoticeProps) {
  const pathname = usePathname();
  // From when the failure is first shown.
  const until = useMemo(
    () => (failure.retryAfter ? Date.now() + failure.retryAfter * 1000 : null),
    [failure],
  );
  const wait = useCountdown(until);
  return (
    <div
      role="alert"
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-danger-soft py-1.5 pr-1.5 pl-3.5 text-sm"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-danger" />
      <p className="min-w-0 flex-1 basis-56">
        {failure.message}
        {wait > 0 && <span aria-live="off"> Try again in {formatWait(wait)}.</span>}
      </p>
      <span className="flex items-center gap-1">
        {failure.code === 'unauthenticated' && (
          <Link
            href={`/login?next=${encodeURIComponent(pathname)}`}
            className={buttonClass({ size: 'small' })}
          >
            Sign in
          </Link>
        )}
        <Button size="small" disabled={wait > 0} onClick={onRetry}>
          <RotateCcw aria-hidden className="size-3.5" />
          {retryLabel}
        </Button>
        {onDismiss && (
          <IconButton size="small" label="Dismiss" onClick={onDismiss}>
            <X />
          </IconButton>
        )}
      </span>
    </div>
  );
}
