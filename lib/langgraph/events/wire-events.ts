// The events of a run in the stream modes that were asked for, in their order.

import type { StreamMode, WireEvent } from './modes';
import type { RunSource } from './run-source';
import { type RunFacts, Translator } from './translate';

/** The first event comes at once, also for a run that is still waiting. */
export async function* wireEvents(
  source: RunSource,
  run: RunFacts,
  modes: StreamMode[],
): AsyncGenerator<WireEvent, void> {
  const translator = new Translator(run, modes);
  yield translator.metadata();
  for await (const event of source.events) {
    if (event.type === 'start') yield* translator.begin(await source.history());
    yield* translator.read(event);
  }
}

export type RunResult = { messages: unknown[] } | { __error__: { error: string; message: string } };

/** What `wait` and `join` answer: the last values, or why the run failed. */
export async function resultOf(source: RunSource, run: RunFacts): Promise<RunResult> {
  const translator = new Translator(run, []);
  for await (const event of source.events) {
    if (event.type === 'start') translator.begin(await source.history());
    translator.read(event);
  }
  return translator.error ? { __error__: translator.error } : translator.values;
}
