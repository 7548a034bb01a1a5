'use client';
// The end of a list that goes on: it loads by itself when it is scrolled to, and as a button for the keyboard.

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

type LoadMoreProps = {
  label: string;
  /** Rejects with an Error for the person. */
  load: () => Promise<void>;
};

export function LoadMore({ label, load }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  const isLoading = useRef(false);
  const [failure, setFailure] = useState<string | null>(null);

  const more = useCallback(async () => {
    if (isLoading.current) return;
    isLoading.current = true;
    try {
      await load();
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      isLoading.current = false;
    }
  }, [load]);

  useEffect(() => {
    // After a failure only the button tries again, or it would fail over and over.
    if (!end.current || failure !== null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void more(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, failure]);

  return (
    <div ref={end} className="pt-2">
      {failure !== null && (
        <p role="alert" className="px-2 pb-1 text-sm text-text-muted">
          {failure}
        </p>
      )}
      <Button variant="quiet" size="small" className="w-full" onClick={() => void more()}>
        {failure === null ? label : 'Try again'}
      </Button>
    </div>
  );
}
