// ToDos that the server did not take, below the field that they were typed into.

import { Button } from '../../ui/button';

type NotAddedProps = { tasks: string[]; message: string; retry: () => void; discard: () => void };

export function NotAdded({ tasks, message, retry, discard }: NotAddedProps) {
  return (
    <div role="alert" className="grid gap-2 rounded-lg bg-danger-soft p-2.5 text-sm">
      <p className="text-danger">Not added. {message}</p>
      <ul className="list-disc pl-4 wrap-anywhere">
        {tasks.map((task, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand here twice
          <li key={index}>{task}</li>
        ))}
      </ul>
      <span className="flex gap-2">
        <Button size="small" onClick={retry}>
          Try again
        </Button>
        <Button size="small" variant="quiet" onClick={discard}>
          Discard
        </Button>
      </span>
    </div>
  );
}
