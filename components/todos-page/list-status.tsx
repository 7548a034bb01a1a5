// Above the cards: that the lists are being read, or could not be.

import type { ListPhase } from '../todos/store/todo-state';
import { Button } from '../ui/button';

type ListStatusProps = {
  phase: ListPhase;
  /** Open ToDos that are on their way. */
  more: number;
  retry: () => void;
};

export function ListStatus({ phase, more, retry }: ListStatusProps) {
  if (phase === 'failed') {
    return (
      <div
        role="alert"
        className="mx-3 mb-2 flex flex-wrap items-center gap-3 rounded-lg bg-danger-soft px-3 py-2 text-sm sm:mx-4"
      >
        <p>Not all lists could be read. What is missing is not shown here.</p>
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      </div>
    );
  }
  const words = phase === 'loading' ? 'Reading the lists' : more > 0 ? `${more} more on the way` : '';
  return (
    // Over what is there: it comes and goes without moving anything.
    <p role="status" className="pointer-events-none sticky top-0 z-2 h-0 text-center text-text-muted text-xs">
      {words && <span className="inline-block rounded-md bg-raised px-2 py-1 shadow-raised">{words}</span>}
    </p>
  );
}
