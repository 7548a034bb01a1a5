// What stands above the rows and below them when there is something to say.

import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';

type BeforeRowsProps = {
  phase: 'loading' | 'ready' | 'failed';
  isEmpty: boolean;
  isNarrowed: boolean;
  /** Nothing holds the words; what is shown holds words like them. */
  alike: boolean;
  failure: string | null;
  retry: () => void;
  /** Shows all that is open again. */
  onClear?: () => void;
};

export function BeforeRows({ phase, isEmpty, isNarrowed, alike, failure, retry, onClear }: BeforeRowsProps) {
  if (failure !== null || phase === 'failed') {
    return <Failure message={failure ?? 'The lists could not be read.'} retry={retry} isBusy={false} />;
  }
  if (phase === 'loading') return <LoadingRows />;
  if (alike && !isEmpty) {
    return <p className="px-2 pt-2 text-sm text-text-muted">Nothing holds these words. This is like them:</p>;
  }
  if (!isEmpty) return null;
  return (
    <div className="grid justify-items-center gap-3 px-2 py-10 text-center text-sm text-text-muted">
      <p>
        {isNarrowed
          ? 'Nothing here fits what you look for.'
          : 'Nothing to do. Add a ToDo above, or tell an assistant what is on your mind.'}
      </p>
      {isNarrowed && onClear && (
        <Button size="small" className="text-text" onClick={onClear}>
          Show everything open
        </Button>
      )}
    </div>
  );
}

type FailureProps = { message: string; retry: () => void; isBusy: boolean };

function Failure({ message, retry, isBusy }: FailureProps) {
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-2 py-6 text-center text-sm">
      <p>{message}</p>
      <Button size="small" aria-disabled={isBusy || undefined} onClick={() => !isBusy && retry()}>
        {isBusy ? 'Reading…' : 'Try again'}
      </Button>
    </div>
  );
}

export function LoadingRows() {
  return (
    <div role="status" className="grid gap-4 px-2 py-3">
      <span className="sr-only">Reading the lists</span>
      {[70, 85, 55, 75, 60].map((width) => (
        <div key={width} className="flex gap-2" style={{ width: `${width}%` }}>
          <Skeleton className="size-5 rounded-full!" />
          <Skeleton className="h-5 flex-1" />
        </div>
      ))}
    </div>
  );
}

type AfterRowsProps = {
  /** Fetches what comes next; null where there is nothing more. */
  more: (() => void) | null;
  isBusy: boolean;
  /** Why what comes next could not be fetched; it is fetched again only when that is asked for. */
  failure: string | null;
  /** How many are on their way by themselves. */
  coming: number;
};

export function AfterRows({ more, isBusy, failure, coming }: AfterRowsProps) {
  const isAsked = failure !== null;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = end;
    if (!current || !more || isBusy || isAsked) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: '400px',
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [more, isBusy, isAsked]);
  return (
    <>
      {coming > 0 && (
        <p role="status" className="px-2 py-3 text-sm text-text-muted">
          {coming} more on the way
        </p>
      )}
      {more && failure !== null && <Failure message={failure} retry={more} isBusy={isBusy} />}
      {more && failure === null && (
        <div ref={end} className="flex justify-center py-4">
          <Button size="small" aria-disabled={isBusy || undefined} onClick={() => !isBusy && more()}>
            {isBusy ? 'Reading…' : 'Show more'}
          </Button>
        </div>
      )}
    </>
  );
}
