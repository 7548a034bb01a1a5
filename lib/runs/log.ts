// The numbered event log of each run of this process: written once, followed by any number of viewers.

import type { InferUIMessageChunk, UIMessageChunk } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { StoredMessage } from '@/lib/threads/stored-message';

export type RunEvent = InferUIMessageChunk<ChatMessage> | UIMessageChunk;

/** How long a finished log can still be followed by a viewer that was away; then the database has it all. */
const KEPT_MS = 60_000;

export class RunLog {
  readonly runId: string;
  readonly threadId: string;
  readonly accountId: string;
  readonly abort = new AbortController();
  /** The last message before the answer; null while the run is pending. */
  questionId: string | null = null;
  /** The branch that the answer continues, once somebody has asked for it. */
  history: Promise<StoredMessage[]> | null = null;
  #events: RunEvent[] = [];
  #lines: string[] = [];
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
    this.#events.push(event);
    // Serialised once for all viewers, in the AI SDK's wire format.
    this.#lines.push(`data: ${JSON.stringify(event)}\n\n`);
    this.#wake();
  }

  end(): void {
    this.#lines.push('data: [DONE]\n\n');
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Resolves at the next event, at the end, or when `signal` is aborted. */
  #next(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    });
  }

  /** All events from the first on, as objects, until the end or until `signal` is aborted. */
  async *events(signal?: AbortSignal): AsyncGenerator<RunEvent, void> {
    for (let next = 0; !signal?.aborted; ) {
      const event = this.#events[next];
      if (event) {
        next += 1;
        yield event;
      } else if (this.#ended) return;
      else await this.#next(signal);
    }
  }

  /** Resolves when the run has ended. */
  async whenEnded(signal?: AbortSignal): Promise<void> {
    while (!this.#ended && !signal?.aborted) await this.#next(signal);
  }

  /** All events from the first on, as server-sent events; whatever came since the last read goes out together. */
  follow(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const left = new AbortController();
    let next = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (next === this.#lines.length && !this.#ended) await this.#next(left.signal);
        const news = this.#lines.slice(next);
        next += news.length;
        if (news.length > 0) controller.enqueue(encoder.encode(news.join('')));
        if (this.#ended && next === this.#lines.length) controller.close();
      },
      cancel: () => left.abort(),
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
export function publishLog(log: RunLog, questionId: string): void {
  log.questionId = questionId;
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

/** The logs of a thread's runs that have not ended: the running one and those in the queue. */
export function openLogs(accountId: string, threadId: string): RunLog[] {
  return activeLogs().filter((log) => log.accountId === accountId && log.threadId === threadId);
}

export function activeLogs(): RunLog[] {
  return [...logs.byRun.values()].filter((log) => !log.ended);
}
