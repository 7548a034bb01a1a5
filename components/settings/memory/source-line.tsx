'use client';
// When and from which message something was learnt, in one line.

import Link from 'next/link';
import type { MemorySource } from '@/lib/memory/change';
import { When } from '../when';

export function SourceLine({ source }: { source: MemorySource }) {
  return (
    <p className="text-text-muted text-xs [overflow-wrap:anywhere]">
      {source ? <Origin source={source} /> : 'Known since before this was recorded'}
    </p>
  );
}

function Origin({ source }: { source: NonNullable<MemorySource> }) {
  const { actor, assistant, message, keyName, at } = source;
  if (actor === 'user') {
    return (
      <>
        You wrote it here · <When instant={at} />
      </>
    );
  }
  if (actor === 'api') {
    return (
      <>
        Through the API{keyName && `, with the key ${keyName}`} · <When instant={at} />
      </>
    );
  }
  return (
    <>
      Learnt by <AssistantName assistant={assistant} />{' '}
      {message ? (
        <>
          from <MessageLink message={message} />
        </>
      ) : (
        'in a chat that is gone'
      )}{' '}
      · <When instant={at} />
    </>
  );
}

export function AssistantName({ assistant }: Pick<NonNullable<MemorySource>, 'assistant'>) {
  if (!assistant) return 'an assistant';
  return (
    <span data-color={assistant.color} className="font-medium text-assistant">
      {assistant.name}
    </span>
  );
}

type Message = NonNullable<NonNullable<MemorySource>['message']>;

export function MessageLink({ message: { id, threadId, excerpt } }: { message: Message }) {
  return (
    <Link
      href={`/chat/${threadId}#m-${id}`}
      prefetch={false}
      className="underline decoration-dotted underline-offset-2 hover:text-text hover:decoration-solid"
    >
      {excerpt ? `“${excerpt}”` : 'a message'}
    </Link>
  );
}
