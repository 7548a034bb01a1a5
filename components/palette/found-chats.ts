// The chats that the server found, as commands of the palette. Pure.

import { MessageSquare } from 'lucide-react';
import type { FoundThread } from '@/lib/threads/search-chats';
import type { Command, CommandGroup } from './commands';

const MOST = 6;

/** Those that `listed` opens already are left out, unless words inside of them were found. Null when none is left. */
export function foundChats(found: FoundThread[], listed: CommandGroup[]): CommandGroup | null {
  const known = new Set(listed.flatMap(({ commands }) => commands.map(({ id }) => id)));
  const commands = found.map(toCommand).filter(({ id }) => !known.has(id));
  return commands.length === 0 ? null : { title: 'Found in chats', commands: commands.slice(0, MOST) };
}

function toCommand({ id, title, assistant, hit }: FoundThread): Command {
  const shown = { title, words: [], Icon: MessageSquare, by: assistant };
  if (!hit) {
    const href = `/chat/${id}`;
    return { ...shown, id: `open ${href}`, action: { kind: 'open', href } };
  }
  const { messageId, ...excerpt } = hit;
  return { ...shown, id: `find ${messageId}`, action: { kind: 'find', threadId: id, messageId }, excerpt };
}
