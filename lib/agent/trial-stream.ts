// Several trials of one message at once, as lines of JSON: each is an event and says whose answer it belongs to.

import type { Clock } from '@/lib/time/clock';
import type { AnswerEvent } from './answer-events';
import { type TrialAssistant, trialEvents } from './trial';

export const TRIAL_SIDES = ['draft', 'current'] as const;
export type TrialSide = (typeof TRIAL_SIDES)[number];

export type TrialLine = { side: TrialSide; event: AnswerEvent };

type Trials = {
  accountId: string;
  assistants: Partial<Record<TrialSide, TrialAssistant>>;
  message: string;
  clock: Clock;
  /** Aborted when whoever asked has left. */
  signal: AbortSignal;
};

/** Ends when all answers have. One that fails says so in its last event, and disturbs no other. */
export function trialStream({ assistants, signal, ...asked }: Trials): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const answer = async (side: TrialSide) => {
        const assistant = assistants[side];
        if (!assistant) return;
        for await (const event of trialEvents({ ...asked, assistant, signal: stop })) {
          if (stop.aborted) return;
          const line: TrialLine = { side, event };
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        }
      };
      await Promise.all(TRIAL_SIDES.map(answer));
      if (!left.signal.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
}
