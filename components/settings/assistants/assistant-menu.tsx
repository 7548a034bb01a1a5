'use client';
// What can be done with an assistant of the list, besides opening it.

import {
  ArrowDown,
  ArrowUp,
  Copy,
  Download,
  Ellipsis,
  History,
  MessageSquarePlus,
  Star,
  StarOff,
  Trash2,
} from 'lucide-react';
import Link from 'next/link';
import { useRef } from 'react';
import { COOKIES, remember } from '@/components/ui/cookie';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import type { AssistantListItem } from '@/lib/assistants/assistant';

type AssistantMenuProps = {
  assistant: AssistantListItem;
  /** Its place among all, from 0, and how many there are. */
  place: number;
  total: number;
  onMove: (by: -1 | 1) => void;
  onDefault: (isDefault: boolean) => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

export function AssistantMenu(props: AssistantMenuProps) {
  const { assistant, place, total, onMove, onDefault, onDuplicate, onDelete } = props;
  const { id, name, isDefault } = assistant;
  const isLeaving = useRef(false);

  // Once the menu has given the focus back: the question gives it back to the same place in its turn.
  const onClosed = () => {
    if (isLeaving.current) onDelete();
    isLeaving.current = false;
  };

  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`More for ${name}`} className="z-1 data-[state=open]:bg-muted">
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" className="w-56" onCloseAutoFocus={onClosed}>
        <MenuItem asChild>
          <Link href="/" prefetch={false} onClick={() => remember(COOKIES.assistant, id)}>
            <MessageSquarePlus />
            New chat
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={`/settings/assistants/${id}/history`} prefetch={false}>
            <History />
            Versions
          </Link>
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => onDefault(!isDefault)}>
          {isDefault ? <StarOff /> : <Star />}
          {isDefault ? 'No longer the default' : 'Make it the default'}
        </MenuItem>
        <MenuItem disabled={place === 0} onSelect={() => onMove(-1)}>
          <ArrowUp />
          Move up
        </MenuItem>
        <MenuItem disabled={place === total - 1} onSelect={() => onMove(1)}>
          <ArrowDown />
          Move down
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={onDuplicate}>
          <Copy />
          Duplicate
        </MenuItem>
        <MenuItem asChild>
          <a href={`/api/assistants/export?id=${id}`} download>
            <Download />
            Export as a file
          </a>
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          onSelect={() => {
            isLeaving.current = true;
          }}
          className="text-danger"
        >
          <Trash2 />
          Delete…
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
