// Looks every few seconds for runs that a crash left behind and for queued ones that nobody begins, on whichever
// instance they were.

import { beginDueRuns } from './begin';
import { listenForCancels } from './cancel-channel';
import { recoverLostRuns } from './recover';

/** With the lease this is how long a crash stays unnoticed where nobody looks at the thread. */
const LOOK_MS = 5_000;

const shared = globalThis as { maistroWatch?: NodeJS.Timeout };

/** For as long as the process lasts; the first look is now. */
export function watchRuns(): void {
  if (shared.maistroWatch) return;
  listenForCancels();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await recoverLostRuns();
      await beginDueRuns();
    } catch {
      // The database is away: the next look tries again.
    } finally {
      isLooking = false;
    }
  };
  shared.maistroWatch = setInterval(look, LOOK_MS);
  shared.maistroWatch.unref();
  void look();
}
