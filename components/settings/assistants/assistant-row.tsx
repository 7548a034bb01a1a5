'use client';
// One assistant in the list: opens its settings; its menu holds the rest.

import Link from 'next/link';
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { cn } from '@/components/ui/cn';
import type { AssistantListItem } from '@/lib/assistants/assistant';

type AssistantRowProps = {
  assistant: AssistantListItem;
  /** What drags it, where it can be dragged. */
  handle?: ReactNode;
  menu: ReactNode;
  /** By one place, to the front (-1) or to the back (1): Alt with an arrow key. */
  onMove: (by: -1 | 1) => void;
  lifted?: boolean;
  ref?: Ref<HTMLLIElement>;
  style?: CSSProperties;
};

export function AssistantRow({ assistant, handle, menu, onMove, lifted, ref, style }: AssistantRowProps) {
  const { id, name, color, icon, category, version, openTodos, isDefault } = assistant;

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onMove(by);
  };

  return (
    <li
      ref={ref}
      style={style}
      data-assistant={id}
      onKeyDown={onKeyDown}
      className={cn(
        'group relative flex min-h-15 items-center gap-3 bg-background py-2 pr-2 pl-7 first:rounded-t-xl last:rounded-b-xl',
        'hover:bg-muted has-[a:focus-visible]:bg-muted',
        lifted && 'z-10 rounded-xl border-y bg-raised shadow-raised',
      )}
    >
      {handle}
      <AssistantMark name={name} color={color} icon={icon} />
      <Link
        href={`/settings/assistants/${id}`}
        prefetch={false}
        className="grid min-w-0 flex-1 after:absolute after:inset-0 after:rounded-[inherit]"
      >
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isDefault && (
            <span className="shrink-0 rounded-full border px-1.5 text-text-muted text-xs">Default</span>
          )}
        </span>
        <span className="truncate text-sm text-text-muted">
          <span className="max-sm:sr-only">Keeps the </span>
          {category} list · version {version}
        </span>
      </Link>
      <span className="shrink-0 text-sm text-text-muted tabular-nums">
        {openTodos > 0 && (
          <>
            {openTodos} open<span className="sr-only"> {openTodos === 1 ? 'ToDo' : 'ToDos'}</span>
          </>
        )}
      </span>
      {menu}
    </li>
  );
}
