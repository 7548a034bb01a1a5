'use client';
// The top of the chat: who answers, and the ways to the threads, the ToDos, the settings and the account.

import { ListTodo, Settings } from 'lucide-react';
import Link from 'next/link';
import { listKey } from '@/lib/todos/list-key';
import { useAssistants } from '../assistants/assistant-provider';
import { AssistantSwitcher } from '../assistants/assistant-switcher';
import { PaletteButton } from '../palette/palette-button';
import { OpenThreadMenu } from '../threads/open-thread-menu';
import { useOpenCount } from '../todos/todos-provider';
import { IconButton } from '../ui/icon-button';
import { AccountMenu, type AccountView } from './account-menu';
import { ThreadsButtons } from './chat-frame';
import { ThemeToggle } from './theme-toggle';

const loadPalette = () => import('../palette/chat-palette').then((module) => module.ChatPalette);

type ChatHeaderProps = { account: AccountView; onOpenTodos: () => void };

export function ChatHeader({ account, onOpenTodos }: ChatHeaderProps) {
  const { current } = useAssistants();
  const open = useOpenCount(listKey(current));
  return (
    <header data-color={current.color} className="flex h-14 shrink-0 items-center gap-0.5 px-2">
      <ThreadsButtons />
      <AssistantSwitcher />
      <div className="ml-auto flex shrink-0 items-center gap-0.5">
        <OpenThreadMenu />
        <PaletteButton load={loadPalette} />
        <ThemeToggle className="max-sm:hidden" />
        <Link
          href="/settings"
          prefetch={false}
          aria-label="Settings"
          title="Settings"
          className="inline-flex size-9 items-center justify-center rounded-lg text-text-muted hover:bg-muted hover:text-text max-sm:hidden pointer-coarse:size-11"
        >
          <Settings aria-hidden className="size-[1.125rem]" />
        </Link>
        <AccountMenu account={account} />
        <IconButton
          label={`Open ToDos, ${open} open`}
          className="relative lg:hidden"
          aria-haspopup="dialog"
          onClick={onOpenTodos}
        >
          <ListTodo />
          {open > 0 && (
            <span
              aria-hidden
              className="absolute top-1 right-0.5 min-w-4 rounded-full bg-assistant px-1 text-center font-semibold text-[0.625rem] text-on-assistant leading-4"
            >
              {open > 99 ? '99+' : open}
            </span>
          )}
        </IconButton>
      </div>
    </header>
  );
}
