'use client';
// One message: the person's words, or an answer with who gave it and what was done for it.

import { RotateCcw, TriangleAlert } from 'lucide-react';
import { type ComponentType, memo } from 'react';
import type { ChatMessage, MessageMetadata } from '@/lib/threads/chat-message';
import { AssistantMark } from '../assistants/assistant-mark';
import { useKnownAssistant } from '../assistants/assistant-provider';
import { VersionLink } from '../assistants/version-link';
import { Button } from '../ui/button';
import { formatWait } from './chat-failure';
import type { Undone } from './chat-requests';
import { useConversationActions } from './conversation-actions';
import { EditMessage } from './edit-message';
import { changesOf } from './left-work';
import type { MarkdownProps } from './markdown';
import { MessageActions } from './message-actions';
import { markdownOf } from './message-text';
import { modelName } from './model-name';
import { ToolLine } from './tool-line';
import { UndoWork } from './undo-work';
import { useCountdown } from './use-countdown';

export type Author = Pick<NonNullable<MessageMetadata['assistant']>, 'id' | 'name' | 'color' | 'version'>;

type MessageProps = {
  message: ChatMessage;
  /** Who answers, until the answer itself says so. */
  author: Author | null;
  /** The answer is still arriving. */
  live: boolean;
  timeZone: string;
  isLast: boolean;
  /** A message of the person's own, in its field. */
  editing?: boolean;
  /** What came of undoing what the answer did. */
  undone?: Undone | undefined;
  Markdown: ComponentType<MarkdownProps> | null;
  /** Absent where another try is not possible. */
  onRetry?: (messageId: string) => void;
};

// What streams into one message does not lay the others out again. (Not content-visibility: in a box that is laid out
// backwards, Chromium leaves such messages blank when a dialog opens.)
const itemClass =
  '[contain:layout_style] rounded-xl transition-[background-color,box-shadow] duration-700 outline-none ' +
  'group/message data-marked:bg-assistant-soft data-marked:shadow-[0_0_0_0.5rem_var(--assistant-soft)]';

export const Message = memo(function Message(props: MessageProps) {
  const { message } = props;
  return message.role === 'user' ? <UserMessage {...props} /> : <Answer {...props} />;
});

function UserMessage({ message, editing = false, isLast, timeZone }: MessageProps) {
  const actions = useConversationActions();
  const text = markdownOf(message);
  const close = () => {
    actions?.startEdit(null);
    // Back to where the edit was opened, once that is there again.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#m-${message.id} button:not([data-branch])`)?.focus(),
    );
  };
  return (
    <div id={`m-${message.id}`} data-role="user" className={`${itemClass} grid gap-0.5 pl-8`}>
      <h2 className="sr-only">You said</h2>
      {editing && actions ? (
        <div className="flex justify-end">
          <EditMessage
            messageId={message.id}
            text={text}
            label="Edit your message"
            submitLabel="Send"
            onSubmit={(words) => actions.edit(message.id, words)}
            onClose={close}
          />
        </div>
      ) : (
        <>
          <p className="min-w-0 max-w-[36rem] justify-self-end whitespace-pre-wrap rounded-2xl rounded-br-md bg-muted px-3.5 py-2 [overflow-wrap:anywhere]">
            {text}
          </p>
          <MessageActions message={message} isLast={isLast} timeZone={timeZone} />
        </>
      )}
    </div>
  );
}

function Answer({ message, author, live, timeZone, isLast, undone, Markdown, onRetry }: MessageProps) {
  const { assistant, model, status, error, runId } = message.metadata ?? {};
  const by = assistant ?? author;
  const icon = useKnownAssistant(by?.id)?.icon;
  const clock = { now: message.metadata?.createdAt ? Date.parse(message.metadata.createdAt) : 0, timeZone };
  const waiting =
    live && !message.parts.some((part) => part.type === 'text' || part.type.startsWith('tool-'));
  return (
    <div
      id={`m-${message.id}`}
      data-role="assistant"
      data-color={by?.color}
      aria-busy={live}
      className={`${itemClass} grid gap-2 sm:grid-cols-[1.75rem_minmax(0,1fr)] sm:gap-x-3`}
    >
      <div className="max-sm:hidden">
        {by && <AssistantMark name={by.name} color={by.color} icon={icon} />}
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <h2 className="flex min-h-6 flex-wrap items-center gap-x-2 text-sm sm:pt-0.5">
          {by && (
            <>
              <span className="sm:hidden">
                <AssistantMark name={by.name} color={by.color} icon={icon} size="small" />
              </span>
              <span className="font-semibold text-assistant">{by.name}</span>
              <span className="text-text-muted text-xs">
                <VersionLink of={by} />
                {model && ` · ${modelName(model)}`}
              </span>
            </>
          )}
        </h2>
        {waiting && <Waiting />}
        {message.parts.map((part, index) => {
          // Parts only ever grow at the end, so the place of one is its name.
          const key = `${message.id}-${index}`;
          if (part.type === 'text') {
            if (!part.text) return null;
            return Markdown ? (
              <Markdown key={key} text={part.text} live={live} />
            ) : (
              <p key={key} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                {part.text}
              </p>
            );
          }
          return isTool(part) ? (
            <ToolLine key={key} part={part} clock={clock} list={assistant?.category} />
          ) : null;
        })}
        {runId && !live && changesOf(message).length > 0 && <UndoWork runId={runId} undone={undone} />}
        {status === 'stopped' && <p className="text-sm text-text-muted">Stopped.</p>}
        {status === 'failed' && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-danger-soft px-3.5 py-2.5 text-sm">
            <TriangleAlert aria-hidden className="size-4 shrink-0 text-danger" />
            <p className="min-w-0 flex-1 basis-56">
              {error?.message ?? 'The answer broke off. Your message is kept.'}
              <TimeLeft message={message} />
            </p>
            {onRetry && (
              <Button size="small" onClick={() => onRetry(message.id)}>
                <RotateCcw aria-hidden className="size-3.5" />
                Retry
              </Button>
            )}
          </div>
        )}
        {live ? (
          <div aria-hidden className="h-7 pointer-coarse:h-8" />
        ) : (
          <MessageActions message={message} isLast={isLast} timeZone={timeZone} />
        )}
      </div>
    </div>
  );
}

/** Until the model takes requests again. */
function TimeLeft({ message: { metadata } }: { message: ChatMessage }) {
  const { createdAt, durationMs = 0, error } = metadata ?? {};
  const isLimited = createdAt !== undefined && error?.retryAfter !== undefined;
  const left = useCountdown(
    isLimited ? Date.parse(createdAt) + durationMs + (error?.retryAfter ?? 0) * 1000 : null,
  );
  return left > 0 ? <span className="text-text-muted tabular-nums"> {formatWait(left)} left.</span> : null;
}

function Waiting() {
  return (
    <p className="flex h-6 items-center gap-1">
      <span className="sr-only">Thinking</span>
      {[0, 200, 400].map((delay) => (
        <span
          key={delay}
          aria-hidden
          style={{ animationDelay: `${delay}ms` }}
          className="size-1.5 animate-breathe rounded-full bg-assistant"
        />
      ))}
    </p>
  );
}

type Part = ChatMessage['parts'][number];

function isTool(part: Part): part is Extract<Part, { type: `tool-${string}` }> {
  return part.type.startsWith('tool-');
}
