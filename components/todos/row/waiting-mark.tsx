// Says of a ToDo that its latest changes wait for the network.

import { CloudOff } from 'lucide-react';

export function WaitingMark() {
  return (
    <span
      title="Waits for the network"
      className="inline-flex h-6 items-center px-1 text-text-muted pointer-coarse:h-10"
    >
      <CloudOff aria-hidden className="size-3.5" />
      <span className="sr-only">Waits for the network</span>
    </span>
  );
}
