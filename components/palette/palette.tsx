'use client';
// The command palette: one field that finds assistants, chats and pages, and adds what it does not find as a ToDo.

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { Dialog as Primitive } from 'radix-ui';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { ALL } from '../threads/thread-state';
import { useThreadSearch } from '../threads/use-thread-search';
import { overlayClass } from '../ui/dialog';
import { useToast } from '../ui/toast';
import { type Action, listCommands } from './commands';
import { findCommands } from './find-commands';
import { follow } from './follow';
import { foundChats } from './found-chats';
import { PaletteItem } from './palette-item';
import type { PaletteSource } from './source';

export type PaletteProps = {
  onClose: () => void;
  /** Gives the focus back to where it was. */
  onFocusBack: () => void;
};

export function Palette({ source, onClose, onFocusBack }: PaletteProps & { source: PaletteSource }) {
  const { assistants, threads, current, hasDigits, notice } = source;
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const router = useRouter();
  const { setTheme } = useTheme();
  const toast = useToast();

  const commands = useMemo(
    () => listCommands({ assistants, threads, hasDigits }),
    [assistants, threads, hasDigits],
  );
  const { found, searching, failure: unsearched } = useThreadSearch(query.trim(), ALL);
  const groups = useMemo(() => {
    const fitting = findCommands(commands, query, current?.name ?? null);
    // At the end, where what comes later moves nothing that is there.
    const chats = foundChats(unsearched ? [] : (found?.threads ?? []), fitting);
    return chats ? [...fitting, chats] : fitting;
  }, [commands, query, current, found, unsearched]);
  const said = notice ?? (unsearched && `${unsearched} Only the latest ones are listed, by their titles.`);

  // Stays open until the server has it, so that the words are not lost when it refuses them.
  const add = async (task: string) => {
    setAdding(true);
    setFailure(null);
    try {
      await source.addTodo(task);
      toast({ message: `Added to ${current?.name}: ${task}` });
      onClose();
    } catch (error) {
      setFailure(`Not added. ${error instanceof Error ? error.message : ''}`);
      setAdding(false);
    }
  };

  const run = (action: Action) => {
    if (adding) return;
    if (action.kind === 'add') {
      void add(action.task);
      return;
    }
    onClose();
    if (action.kind === 'switch') source.choose(action.assistantId);
    else if (action.kind === 'find') source.openHit(action.threadId, action.messageId);
    else if (action.kind === 'open') follow(action.href, router.push);
    else setTheme(action.theme);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // These switch as they do without the palette, which is then done with.
    if (hasDigits && event.altKey && /^Digit[1-9]$/.test(event.code)) onClose();
  };

  return (
    <Primitive.Root open onOpenChange={onClose}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayClass} />
        <Primitive.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onFocusBack();
          }}
          className="fixed inset-x-2 top-2 z-50 mx-auto flex max-h-[calc(100dvh-1rem)] max-w-xl animate-appear flex-col overflow-hidden rounded-2xl bg-raised shadow-raised focus:outline-none sm:inset-x-4 sm:top-[12dvh] sm:max-h-[76dvh]"
        >
          <Primitive.Title className="sr-only">Commands</Primitive.Title>
          <Command
            label="Commands"
            loop
            shouldFilter={false}
            vimBindings={false}
            onKeyDown={onKeyDown}
            className="flex min-h-0 flex-col"
          >
            <div className="flex shrink-0 items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-text-muted" />
              <Command.Input
                value={query}
                onValueChange={(text) => {
                  setQuery(text);
                  setFailure(null);
                }}
                maxLength={500}
                placeholder={current ? 'Search, or type a ToDo' : 'Search'}
                className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-text-muted pointer-coarse:text-base"
              />
            </div>
            {failure && (
              <p role="alert" className="shrink-0 bg-danger-soft px-4 py-2 text-danger text-sm">
                {failure}
              </p>
            )}
            <Command.List
              label="Commands"
              aria-busy={adding || searching}
              className="min-h-0 scroll-py-2 overflow-y-auto overscroll-contain p-2"
            >
              {groups.map(({ title, commands }) => (
                <Command.Group
                  key={title}
                  heading={title}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-text-muted [&_[cmdk-group-heading]]:text-xs"
                >
                  {commands.map((command) => (
                    <PaletteItem
                      key={command.id}
                      command={command}
                      isCurrent={command.assistant?.id === current?.id}
                      onRun={run}
                    />
                  ))}
                </Command.Group>
              ))}
              {groups.length === 0 && (
                <p className="px-2.5 py-3 text-sm text-text-muted">
                  {searching ? 'Searching' : 'Nothing was found.'}
                </p>
              )}
            </Command.List>
            {said && (
              <p role="status" className="shrink-0 border-t px-4 py-2 text-sm text-text-muted">
                {said}
              </p>
            )}
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
