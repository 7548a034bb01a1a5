'use client';
// What can be done to a chat, in a menu: on its row, and over the open chat.

import {
  Archive,
  ArchiveRestore,
  Download,
  Ellipsis,
  FileJson,
  Pencil,
  Pin,
  PinOff,
  Share2,
  Trash2,
} from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import type { ThreadSummary } from '@/lib/threads/thread-summary';
import { cn } from '../ui/cn';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu';
import { useThreadActions } from './use-thread-actions';

const ShareDialog = dynamic(() => import('../share/share-dialog').then((module) => module.ShareDialog));

type ThreadMenuProps = {
  thread: ThreadSummary;
  label: string;
  className?: string;
  onRename: () => void;
};

export function ThreadMenu({ thread, label, className, onRename }: ThreadMenuProps) {
  const { change, archive, remove } = useThreadActions(thread);
  const [sharing, setSharing] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const [renames, setRenames] = useState(false);
  const pin = async () => {
    await change({ pinned: !thread.pinned });
    // The row has moved under another heading, and lost the focus on its way: to the page, or to the sheet around it.
    for (const trigger of document.querySelectorAll<HTMLElement>(`[data-thread-menu="${thread.id}"]`)) {
      // The list beside the chat is there on a phone too, unseen: what is unseen takes no focus.
      if (document.activeElement?.contains(trigger)) trigger.focus();
    }
  };
  const closeSharing = () => {
    setSharing(false);
    // Once the dialog, which was opened by an item that is gone, has let go of the focus.
    requestAnimationFrame(() => trigger.current?.focus());
  };
  return (
    <>
      <Menu>
        <MenuTrigger
          ref={trigger}
          data-thread-menu={thread.id}
          aria-label={label}
          title={label}
          className={cn(
            'inline-flex size-7 shrink-0 items-center justify-center rounded-lg text-text-muted hover:bg-border hover:text-text pointer-coarse:size-11',
            className,
          )}
        >
          <Ellipsis aria-hidden className="size-4" />
        </MenuTrigger>
        <MenuContent
          align="end"
          onCloseAutoFocus={(event) => {
            // The field to type into has the focus by then.
            if (renames) event.preventDefault();
            setRenames(false);
          }}
        >
          <MenuItem
            onSelect={() => {
              setRenames(true);
              onRename();
            }}
          >
            <Pencil />
            Rename
          </MenuItem>
          {!thread.archived && (
            <MenuItem onSelect={() => void pin()}>
              {thread.pinned ? <PinOff /> : <Pin />}
              {thread.pinned ? 'Unpin' : 'Pin'}
            </MenuItem>
          )}
          <MenuItem onSelect={() => void archive()}>
            {thread.archived ? <ArchiveRestore /> : <Archive />}
            {thread.archived ? 'Take out of the archive' : 'Archive'}
          </MenuItem>
          <MenuSeparator />
          <MenuItem onSelect={() => setSharing(true)}>
            <Share2 />
            Share
          </MenuItem>
          <MenuItem asChild>
            <a href={`/api/threads/${thread.id}/export?format=markdown`} download>
              <Download />
              Export as Markdown
            </a>
          </MenuItem>
          <MenuItem asChild>
            <a href={`/api/threads/${thread.id}/export?format=json`} download>
              <FileJson />
              Export as JSON
            </a>
          </MenuItem>
          <MenuSeparator />
          <MenuItem onSelect={() => void remove()} className="text-danger">
            <Trash2 />
            Delete
          </MenuItem>
        </MenuContent>
      </Menu>
      {sharing && <ShareDialog thread={thread} onClose={closeSharing} />}
    </>
  );
}
