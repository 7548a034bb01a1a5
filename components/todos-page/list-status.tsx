// Above the cards: that the lists are being read, or could not be.

import type { ListPhase } from '../todos/todo-state';
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
    <p role="status" className="px-3 pb-2 text-sm text-text-muted empty:hidden sm:px-4">
      {words}
    </p>
  );
}
