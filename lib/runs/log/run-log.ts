// The event log of one run, and what this process has to do with the run.

import type { StoredMessage } from '@/lib/threads/stored-message';
import { EventLog } from './event-log';

/**
 * claiming: this process is about to begin it. waiting: it is in the queue, for any instance to begin.
 * working: this process works on it. following: another one does, and this log repeats what it says.
 */
type Part = 'claiming' | 'waiting' | 'working' | 'following';

export class RunLog extends EventLog {
  readonly runId: string;
  readonly threadId: string;
  readonly accountId: string;
  readonly abort = new AbortController();
  part: Part = 'claiming';
  /** The last message before the answer; null until the run has begun. */
  questionId: string | null = null;
  answerId: string | null = null;
  /** The branch that the answer continues, once somebody has asked for it. */
  history: Promise<StoredMessage[]> | null = null;

  constructor(runId: string, threadId: string, accountId: string) {
    super();
    this.runId = runId;
    this.threadId = threadId;
    this.accountId = accountId;
  }

  /** Whether this process vouches for the run. */
  get isOwn(): boolean {
    return !this.ended && (this.part === 'working' || this.part === 'claiming');
  }
}
