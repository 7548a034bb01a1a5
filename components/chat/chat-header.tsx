'use client';
// The top of the chat: who answers, and the ways to the threads, the ToDos, the settings and the account.

import { ListTodo, Settings } from 'lucide-react';
import Link from 'next/link';
import { AssistantSwitcher } from '../assistants/assistant-switcher';
import { IconButton } from '../ui/icon-button';
import { AccountMenu, type AccountView } from './account-menu';
import { ThreadsButtons } from './chat-frame';
import { ThemeToggle } from './theme-toggle';

type ChatHeaderProps = { account: AccountView; onOpenTodos: () => void };

export function ChatHeader({ account, onOpenTodos }: ChatHeaderProps) {
  return (
    <header className="flex h-14 shrink-0 items-center gap-0.5 px-2">
      <ThreadsButtons />
      <AssistantSwitcher />
      <div className="ml-auto flex shrink-0 items-center gap-0.5">
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
        <IconButton label="Open ToDos" className="lg:hidden" aria-haspopup="dialog" onClick={onOpenTodos}>
          <ListTodo />
        </IconButton>
      </div>
    </header>
  );
}
