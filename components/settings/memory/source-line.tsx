'use client';
// When, by whom and from which message something was learnt or changed.

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { MemorySource } from '@/lib/memory/change';
import { When } from '../when';

type Source = NonNullable<MemorySource>;

type SourceLineProps = {
  source: MemorySource;
  /** What is said of the person's own changes. */
  byHand?: string;
};

export function SourceLine({ source, byHand = 'You wrote it here' }: SourceLineProps) {
  if (!source) {
    return <p className="text-text-muted text-xs">Known since before this was recorded</p>;
  }
  const { actor, assistant, message, at } = source;
  return (
    <p className="flex min-w-0 flex-wrap gap-x-1 text-text-muted text-xs sm:flex-nowrap">
      <span className="min-w-0 sm:shrink-0 sm:[&>[data-color]]:max-w-60">
        {actor === 'user' && byHand}
        {actor === 'api' && <ByProgram source={source} />}
        {actor === 'assistant' && (
          <>
            Learnt by <AssistantName assistant={assistant} />
            {!message && ' in a chat that is gone'}
          </>
        )}{' '}
        ·{' '}
        <span className="whitespace-nowrap">
          <When instant={at} />
        </span>
      </span>
      {message && <MessageLink message={message} />}
    </p>
  );
}

function ByProgram({ source: { keyName } }: { source: Source }): ReactNode {
  return keyName ? `Through the API, with the key ${keyName}` : 'Through the API';
}

function AssistantName({ assistant }: Pick<Source, 'assistant'>) {
  if (!assistant) return 'an assistant';
  return (
    <span
      data-color={assistant.color}
      className="inline-block max-w-full truncate align-bottom font-medium text-assistant"
    >
      {assistant.name}
    </span>
  );
}

function MessageLink({ message: { id, threadId, excerpt } }: { message: NonNullable<Source['message']> }) {
  return (
    <span className="flex min-w-0 max-w-full gap-x-1">
      <span className="shrink-0">from</span>
      <Link
        href={`/chat/${threadId}#m-${id}`}
        prefetch={false}
        className="min-w-0 truncate underline decoration-dotted underline-offset-2 hover:text-text hover:decoration-solid"
      >
        {excerpt ? `“${excerpt}”` : 'a message'}
      </Link>
    </span>
  );
}
