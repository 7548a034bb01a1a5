// The answers that last as long as a run: its stream, and its result.

import type { Context } from 'hono';
import { cancelRun } from '@/lib/runs/cancel-run';
import type { RunLog } from '@/lib/runs/log';
import type { CreatedRun } from './create-run';
import { eventStream, readLastEventId } from './events/event-stream';
import type { StreamMode } from './events/modes';
import { type RunSource, sourceOfLog } from './events/run-source';
import type { RunFacts } from './events/translate';
import { type RunResult, resultOf, wireEvents } from './events/wire-events';

const pathOf = ({ threadId, runId }: { threadId: string; runId: string }) =>
  `/threads/${threadId}/runs/${runId}`;

/** The headers by which a client knows its run, and where to go on after a lost connection. */
export function setLocation(
  context: Context,
  run: { threadId: string; runId: string },
  modes?: StreamMode[],
): void {
  const path = pathOf(run);
  context.header('Content-Location', path);
  // The same modes, so that the numbers of the events stay the same.
  const query = new URLSearchParams((modes ?? []).map((mode) => ['stream_mode', mode]));
  context.header('Location', modes ? `${path}/stream?${query}` : `${path}/join`);
}

/** Cancels the run when its client leaves before the end, where it asked for that. */
function cancelWith(log: RunLog | null, isWanted: boolean): () => void {
  return () => {
    if (!isWanted || !log || log.ended) return;
    const { accountId, threadId, runId } = log;
    cancelRun(accountId, threadId, runId, 'interrupt').catch((error) =>
      console.error('A run could not be cancelled:', error),
    );
  };
}

export type StreamOptions = { modes: StreamMode[]; cancelsOnLeave: boolean; left: AbortController };

export function streamRun(
  context: Context,
  source: RunSource,
  run: RunFacts,
  options: StreamOptions,
): Response {
  const { modes, cancelsOnLeave, left } = options;
  const cancel = cancelWith(source.log, cancelsOnLeave);
  const stream = eventStream(wireEvents(source, run, modes), {
    after: readLastEventId(context.req.header('last-event-id')),
    onLeave: () => {
      left.abort();
      cancel();
    },
  });
  setLocation(context, run, modes);
  context.header('content-type', 'text/event-stream; charset=utf-8');
  context.header('cache-control', 'no-store, no-transform');
  // Proxies such as nginx would otherwise collect the events.
  context.header('x-accel-buffering', 'no');
  return context.body(stream);
}

/** Waits for the end of the run, and gives its result. */
export async function waitForRun(
  context: Context,
  source: RunSource,
  run: RunFacts,
  cancelsOnLeave: boolean,
): Promise<RunResult> {
  const { signal } = context.req.raw;
  const cancel = cancelWith(source.log, cancelsOnLeave);
  signal.addEventListener('abort', cancel);
  try {
    setLocation(context, run);
    return await resultOf(source, run);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

export const factsOf = ({ log, assistantId }: CreatedRun): RunFacts => ({
  runId: log.runId,
  threadId: log.threadId,
  assistantId,
  attempt: 1,
});

export function streamCreated(context: Context, created: CreatedRun): Response {
  const left = new AbortController();
  const { stream_mode: modes, on_disconnect } = created.body;
  return streamRun(context, sourceOfLog(created.log, left.signal), factsOf(created), {
    modes,
    cancelsOnLeave: on_disconnect === 'cancel',
    left,
  });
}

export function waitForCreated(context: Context, created: CreatedRun): Promise<RunResult> {
  const source = sourceOfLog(created.log, context.req.raw.signal);
  return waitForRun(context, source, factsOf(created), created.body.on_disconnect === 'cancel');
}
