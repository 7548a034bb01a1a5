'use client';
// When an answer was given, by which model, and what it took. Loaded when it is asked for.

import type { ChatMessage } from '@/lib/threads/chat-message';
import { modelName } from './model-name';

export function MessageDetails({ message, timeZone }: { message: ChatMessage; timeZone: string }) {
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 rounded-xl bg-muted px-3.5 py-2 text-xs">
      {detailsOf(message, timeZone).map(([term, words]) => (
        <div key={term} className="flex gap-1.5">
          <dt className="text-text-muted">{term}</dt>
          <dd className="tabular-nums">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Pairs of a name and words; tokens only where the model told them. */
export function detailsOf({ metadata }: ChatMessage, timeZone: string): [string, string][] {
  const { createdAt, model, inputTokens, outputTokens, durationMs } = metadata ?? {};
  const details: [string, string | null][] = [
    ['Time', createdAt ? timeWords(createdAt, timeZone) : null],
    ['Model', model ? modelName(model) : null],
    ['Tokens in', inputTokens == null ? null : inputTokens.toLocaleString('en')],
    ['Tokens out', outputTokens == null ? null : outputTokens.toLocaleString('en')],
    ['Took', durationMs == null ? null : durationWords(durationMs)],
  ];
  return details.filter((detail): detail is [string, string] => detail[1] !== null);
}

function timeWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(
    new Date(at),
  );
}

/** '0.4 s', '12 s', '2 min 5 s'. */
export function durationWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
