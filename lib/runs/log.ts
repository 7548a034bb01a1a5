// The numbered event log of each run of this process: written once, followed by any number of viewers.

import type { InferUIMessageChunk, UIMessageChunk } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';

export type RunEvent = InferUIMessageChunk<ChatMessage> | UIMessageChunk;

/** How long a finished log can still be followed by a viewer that was away; then the database has it all. */
const KEPT_MS = 60_000;

export class RunLog {
  readonly runId: string;
  readonly threadId: string;
  readonly accountId: string;
  readonly abort = new AbortController();
  #events: string[] = [];
  #ended = false;
  #waiting = new Set<() => void>();

  constructor(runId: string, threadId: string, accountId: string) {
    this.runId = runId;
    this.threadId = threadId;
    this.accountId = accountId;
  }

  get ended(): boolean {
    return this.#ended;
  }

  append(event: RunEvent): void {
    // Serialised once for all viewers, in the AI SDK's wire format.
    this.#events.push(`data: ${JSON.stringify(event)}\n\n`);
    this.#wake();
  }

  end(): void {
    this.#events.push('data: [DONE]\n\n');
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** All events from the first on, as server-sent events; whatever came since the last read goes out together. */
  follow(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let next = 0;
    let waiting: (() => void) | undefined;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (next === this.#events.length && !this.#ended) {
          await new Promise<void>((resolve) => {
            waiting = resolve;
            this.#waiting.add(resolve);
          });
        }
        const news = this.#events.slice(next);
        next += news.length;
        if (news.length > 0) controller.enqueue(encoder.encode(news.join('')));
        if (this.#ended && next === this.#events.length) controller.close();
      },
      cancel: () => {
        if (waiting) {
          this.#waiting.delete(waiting);
          waiting();
        }
      },
    });
  }
}

type Logs = { byRun: Map<string, RunLog>; byThread: Map<string, RunLog> };

// On globalThis, because each route's bundle loads this module anew.
const shared = globalThis as { maistroRunLogs?: Logs };
shared.maistroRunLogs ??= { byRun: new Map(), byThread: new Map() };
const logs = shared.maistroRunLogs;

/** Made before its run is claimed, so that this process never takes its own newest run for a lost one. */
export function openLog(runId: string, threadId: string, accountId: string): RunLog {
  const log = new RunLog(runId, threadId, accountId);
  logs.byRun.set(runId, log);
  return log;
}

/** The run is claimed: whoever opens the thread follows this log. */
export function publishLog(log: RunLog): void {
  logs.byThread.set(log.threadId, log);
}

/** The run was not claimed. */
export function dropLog(log: RunLog): void {
  logs.byRun.delete(log.runId);
}

export function closeLog(log: RunLog): void {
  log.end();
  setTimeout(() => {
    logs.byRun.delete(log.runId);
    if (logs.byThread.get(log.threadId) === log) logs.byThread.delete(log.threadId);
  }, KEPT_MS).unref();
}

/** The log of a run that this process works on or has just finished. */
export function logOfRun(accountId: string, runId: string): RunLog | null {
  const log = logs.byRun.get(runId);
  return log && log.accountId === accountId ? log : null;
}

/** The log of the run that is answering in a thread right now. */
export function activeLog(accountId: string, threadId: string): RunLog | null {
  const log = logs.byThread.get(threadId);
  return log && log.accountId === accountId && !log.ended ? log : null;
}

export function activeLogs(): RunLog[] {
  return [...logs.byRun.values()].filter((log) => !log.ended);
}
