'use client';
// One side of a trial: who would answer, what it would say, and what it would change.

import { Check, Copy, RotateCcw, TriangleAlert } from 'lucide-react';
import { type ComponentType, useId, useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import type { MarkdownProps } from '@/components/chat/markdown';
import { modelName } from '@/components/chat/model-name';
import { ToolLine } from '@/components/chat/tool-line';
import type { ToolPart } from '@/components/chat/tool-work';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { PlannedChanges } from './planned-changes';
import type { TrialDraft } from './trial-draft';
import { failureOf } from './trial-state';
import type { SideAnswer } from './trial-store';
import { isChange, wouldDo } from './would';

type TrialAnswerProps = {
  /** 'Current, version 3' or 'Draft'. */
  title: string;
  by: TrialDraft;
  answer: SideAnswer;
  timeZone: string;
  Markdown: ComponentType<MarkdownProps> | null;
  onRetry: () => void;
};

export function TrialAnswer({ title, by, answer, timeZone, Markdown, onRetry }: TrialAnswerProps) {
  const { message, state } = answer;
  const { createdAt, model, status } = message?.metadata ?? {};
  const id = useId();
  const clock = { now: createdAt ? Date.parse(createdAt) : 0, timeZone };
  const isLive = state === 'live';
  const planned = message ? wouldDo(message, clock) : [];
  const failure = failureOf(answer);
  const text = textOf(message);
  return (
    <section
      aria-labelledby={id}
      aria-busy={isLive}
      data-color={by.color}
      className="grid min-w-0 content-start gap-3 rounded-xl border p-3.5"
    >
      <header className="flex min-h-7 items-center gap-2">
        <AssistantMark name={by.name} color={by.color} icon={by.icon} size="small" />
        <div className="min-w-0 flex-1">
          <h3 id={id} className="font-semibold text-sm">
            {title}
          </h3>
          {/* Its line is kept free until it is known, so that nothing moves then. */}
          <p className="min-h-4 truncate text-text-muted text-xs">{model && modelName(model)}</p>
        </div>
        {!isLive && text && (
          <CopyAnswer title={title} text={[text, ...planned.map(({ line }) => `- ${line}`)].join('\n')} />
        )}
      </header>
      {isLive && !message?.parts.some(isShown) && (
        <p className="flex h-6 items-center gap-2 text-sm text-text-muted">
          <span aria-hidden className="size-1.5 animate-breathe rounded-full bg-assistant" />
          Thinking
        </p>
      )}
      {message?.parts.some(isShown) && (
        <div className="grid min-w-0 gap-2 text-sm">
          {message.parts.map((part, index) => {
            // Parts only ever grow at the end, so the place of one is its name.
            const key = `${message.id}-${index}`;
            if (part.type === 'text' && part.text) {
              return Markdown ? (
                <Markdown key={key} text={part.text} live={isLive} />
              ) : (
                <p key={key} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                  {part.text}
                </p>
              );
            }
            return isTool(part) && !isChange(part) ? <ToolLine key={key} part={part} clock={clock} /> : null;
          })}
        </div>
      )}
      {state === 'stopped' && <p className="text-sm text-text-muted">Stopped.</p>}
      {failure && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-danger-soft px-3 py-2 text-sm">
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-danger" />
          <p className="min-w-0 flex-1 basis-36">{failure}</p>
          <Button size="small" onClick={onRetry}>
            <RotateCcw aria-hidden className="size-3.5" />
            Retry
          </Button>
        </div>
      )}
      <PlannedChanges category={by.category.trim()} planned={planned} isWhole={status === 'complete'} />
    </section>
  );
}

function CopyAnswer({ title, text }: { title: string; text: string }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    // Browsers offer the clipboard on https and localhost alone.
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(text),
      () => {},
    );
  };
  const isCopied = copied === text;
  return (
    <>
      <IconButton size="small" label={isCopied ? `Copied: ${title}` : `Copy: ${title}`} onClick={copy}>
        {isCopied ? <Check /> : <Copy />}
      </IconButton>
      <span role="status" className="sr-only">
        {isCopied && 'Copied.'}
      </span>
    </>
  );
}

type Part = ChatMessage['parts'][number];

function isTool(part: Part): part is ToolPart {
  return part.type.startsWith('tool-');
}

function isShown(part: Part): boolean {
  if (part.type === 'text') return part.text !== '';
  return isTool(part) && !isChange(part);
}

function textOf(message: ChatMessage | null): string {
  return (message?.parts ?? [])
    .flatMap((part) => (part.type === 'text' && part.text ? [part.text] : []))
    .join('\n\n');
}
