'use client';
// The assistants with a search, for who has many. Loaded when the switcher is pointed at.

import { Command, defaultFilter } from 'cmdk';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { AssistantLine } from './assistant-line';
import { assistantLinks } from './assistant-links';
import { useAssistants } from './assistant-provider';
import type { ShownAssistant } from './shown-assistant';

type AssistantSearchProps = {
  /** One is pointed at, and may be chosen next. */
  onPoint: (assistant: ShownAssistant) => void;
  onClose: () => void;
};

export function AssistantSearch({ onPoint, onClose }: AssistantSearchProps) {
  const { assistants, current, isGone, choose } = useAssistants();
  const [pointed, setPointed] = useState(isGone ? '' : current.id);

  const onPointed = (id: string) => {
    setPointed(id);
    const assistant = assistants.find((one) => one.id === id);
    if (assistant) onPoint(assistant);
  };

  return (
    <>
      <Command
        label="Assistants"
        loop
        value={pointed}
        onValueChange={onPointed}
        // By what it is called and what it looks after, never by its id.
        filter={(_, search, words) => defaultFilter(words?.join(' ') ?? '', search, [])}
      >
        <Command.Input
          autoFocus
          placeholder="Search assistants"
          className="h-11 w-full border-b bg-transparent px-3.5 text-sm outline-none placeholder:text-text-muted pointer-coarse:text-base"
        />
        <Command.List
          label="Assistants"
          className="max-h-[min(24rem,50dvh)] scroll-py-1 overflow-y-auto overscroll-contain p-1"
        >
          <Command.Empty className="px-2.5 py-3 text-sm text-text-muted">
            No assistant is called that.
          </Command.Empty>
          {assistants.map((assistant, place) => (
            <Command.Item
              key={assistant.id}
              value={assistant.id}
              keywords={[assistant.name, assistant.category]}
              onSelect={() => {
                choose(assistant.id);
                onClose();
              }}
              className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm data-[selected=true]:bg-muted"
            >
              <AssistantLine assistant={assistant} place={place} />
              <span className="flex w-4 shrink-0 justify-end">
                {!isGone && assistant.id === current.id && <Check aria-label="Chosen" className="size-4" />}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
      <nav aria-label="Assistants" className="border-t p-1">
        {assistantLinks(isGone ? null : current).map(({ href, text, Icon }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className="flex min-h-9 items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm -outline-offset-2 hover:bg-muted pointer-coarse:min-h-11"
          >
            <Icon aria-hidden className="size-4 shrink-0" />
            <span className="truncate">{text}</span>
          </Link>
        ))}
      </nav>
    </>
  );
}
