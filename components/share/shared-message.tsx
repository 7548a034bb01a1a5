// One message of a shared conversation: who said what, and what was done to ToDos.

import type { ChatMessage } from '@/lib/threads/chat-message';
import { AssistantMark } from '../assistants/assistant-mark';
import { Markdown } from '../chat/markdown';
import { ToolLine } from '../chat/tool-line';

/** Whoever reads it may live in another zone, on another day: a date is told in full, without "tomorrow". */
const NO_DAY = { now: 0, timeZone: 'UTC' };

export function SharedMessage({ message }: { message: ChatMessage }) {
  const { role, parts, metadata } = message;
  if (role === 'user') {
    const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
    return (
      <section data-role="user" className="flex justify-end pl-8">
        <h2 className="sr-only">Question</h2>
        <p
          dir="auto"
          className="min-w-0 max-w-[36rem] whitespace-pre-wrap rounded-2xl rounded-br-md bg-muted px-3.5 py-2 [overflow-wrap:anywhere]"
        >
          {text}
        </p>
      </section>
    );
  }
  const by = metadata?.assistant;
  const name = by?.name ?? 'Assistant';
  return (
    <section
      data-role="assistant"
      data-color={by?.color}
      className="grid gap-2 sm:grid-cols-[1.75rem_minmax(0,1fr)] sm:gap-x-3"
    >
      <div className="max-sm:hidden">{by && <AssistantMark {...by} />}</div>
      <div className="grid min-w-0 content-start gap-2">
        <h2 className="flex min-h-6 items-center gap-2 font-semibold text-assistant text-sm sm:pt-0.5">
          {by && (
            <span className="sm:hidden">
              <AssistantMark {...by} size="small" />
            </span>
          )}
          {name}
        </h2>
        {parts.map((part, index) => {
          const key = `${message.id}-${index}`;
          if (part.type === 'text') return <Markdown key={key} text={part.text} live={false} />;
          if (part.type === 'tool-update_todos') return <ToolLine key={key} part={part} clock={NO_DAY} />;
          return null;
        })}
        {metadata?.status === 'stopped' && <p className="text-sm text-text-muted">Stopped.</p>}
        {metadata?.status === 'failed' && (
          <p className="text-sm text-text-muted">The answer broke off here.</p>
        )}
      </div>
    </section>
  );
}
