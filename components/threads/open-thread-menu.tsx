'use client';
// The menu of the chat that is open, over it.

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useThreads } from '../chat/threads-provider';
import { RenameDialog } from './rename-dialog';
import { ThreadMenu } from './thread-menu';

export function OpenThreadMenu() {
  const { state, learn } = useThreads();
  const [renaming, setRenaming] = useState(false);
  const id = /^\/chat\/([^/]+)$/.exec(usePathname())?.[1];
  const thread = id === undefined ? undefined : state.known.get(id);
  const unknown = thread ? undefined : id;

  useEffect(() => {
    // Without its menu the chat can still be read; it may be one that was deleted in another tab.
    if (unknown) learn(unknown).catch(() => {});
  }, [unknown, learn]);

  if (!thread) return null;
  return (
    <>
      <ThreadMenu
        thread={thread}
        label="Options of this chat"
        onRename={() => setRenaming(true)}
        className="size-9 hover:bg-muted"
      />
      {renaming && <RenameDialog thread={thread} onClose={() => setRenaming(false)} />}
    </>
  );
}
