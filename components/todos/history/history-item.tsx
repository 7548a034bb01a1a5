'use client';
// One entry of a ToDo's history.

import { KeyRound, UserRound } from 'lucide-react';
import Link from 'next/link';
import { COLORS, ICONS } from '@/lib/assistants/limits';
import type { Clock } from '@/lib/time/clock';
import type { HistoryEntry } from '@/lib/todos/undo/read-history';
import { AssistantMark } from '../../assistants/assistant-mark';
import { When } from '../../settings/when';
import { Button } from '../../ui/button';
import { FieldChange } from '../../ui/field-change';
import { MessageLink } from '../row/message-link';
import { actionWords, historyLines } from './history-words';

type HistoryItemProps = {
  entry: HistoryEntry;
  clock: Clock;
  isBusy: boolean;
  undo: () => void;
  /** A link to the chat was followed. */
  onFollow: () => void;
};

const linkClass = 'underline decoration-dotted underline-offset-2 hover:text-text hover:decoration-solid';

export function HistoryItem({ entry, clock, isBusy, undo, onFollow }: HistoryItemProps) {
  const lines = historyLines(entry, clock);
  const what = actionWords(entry);
  return (
    <li className="flex items-start gap-3 px-3.5 py-2.5 text-sm">
      <div className="grid min-w-0 flex-1 gap-0.5 wrap-anywhere">
        {(lines.length === 0 || entry.action !== 'update') && (
          <p className={entry.undone ? 'text-text-muted line-through' : undefined}>{what}</p>
        )}
        {lines.map(({ label, removed, added }) => (
          <p key={label} className={entry.undone ? 'text-text-muted' : undefined}>
            <FieldChange label={label} removed={removed} added={added} />
          </p>
        ))}
        <ByLine entry={entry} onFollow={onFollow} />
      </div>
      {entry.undone ? (
        <span className="shrink-0 pt-1 text-text-muted text-xs">Undone</span>
      ) : (
        <Button
          size="small"
          disabled={isBusy}
          aria-label={`Undo: ${lines.map(({ label }) => label).join(', ') || what}`}
          onClick={undo}
        >
          Undo
        </Button>
      )}
    </li>
  );
}

/** Who did it, when, and where it was said. */
function ByLine({ entry: { actor, at, isUndo }, onFollow }: { entry: HistoryEntry; onFollow: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-text-muted text-xs">
      {actor.kind === 'user' && (
        <span className="inline-flex items-center gap-1.5">
          <UserRound aria-hidden className="size-3.5" />
          {isUndo ? 'You took a change back' : 'You'}
        </span>
      )}
      {actor.kind === 'api' && (
        <span className="inline-flex min-w-0 items-center gap-1.5">
          <KeyRound aria-hidden className="size-3.5 shrink-0" />
          {actor.keyName ? `Through the API, with the key ${actor.keyName}` : 'Through the API'}
        </span>
      )}
      {actor.kind === 'assistant' && (
        <span className="inline-flex min-w-0 items-center gap-1.5">
          <AssistantMark
            name={actor.name}
            color={COLORS.find((known) => known === actor.color) ?? 'slate'}
            icon={ICONS.find((known) => known === actor.icon) ?? null}
            size="tiny"
          />
          <span className="truncate">{actor.name},</span>
          <Link
            href={`/settings/assistants/${actor.id}/history?a=${actor.version}`}
            prefetch={false}
            className={linkClass}
          >
            version {actor.version}
          </Link>
        </span>
      )}
      <span aria-hidden>·</span>
      <When instant={at} />
      {actor.kind === 'assistant' && actor.threadId && actor.messageId && (
        <>
          <span aria-hidden>·</span>
          <MessageLink
            threadId={actor.threadId}
            messageId={actor.messageId}
            className={linkClass}
            onFollow={onFollow}
          >
            in the chat
          </MessageLink>
        </>
      )}
    </p>
  );
}
