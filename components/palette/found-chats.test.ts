import { describe, expect, it } from 'vitest';
import type { FoundThread } from '@/lib/threads/search-chats';
import { listCommands } from './commands';
import { foundChats } from './found-chats';

const assistant = { id: 'work', name: 'Work', color: 'blue', icon: null } as const;

function thread(id: string, messageId?: string): FoundThread {
  const hit = messageId ? { messageId, before: 'see the ', match: 'dentist', after: ' soon' } : undefined;
  return {
    ...{ id, title: `Chat ${id}`, assistantId: 'work', assistant },
    ...{ pinned: false, archived: false, updatedAt: '2026-11-23T10:00:00.000Z' },
    ...(hit ? { hit } : {}),
  };
}

const listed = listCommands({ assistants: [], threads: [{ id: '1', title: 'Chat 1' }], hasDigits: false });

describe('foundChats', () => {
  it('leads to the message that holds the words, and shows them', () => {
    const group = foundChats([thread('7', 'm-1')], listed);
    expect(group?.commands).toMatchObject([
      {
        title: 'Chat 7',
        action: { kind: 'find', threadId: '7', messageId: 'm-1' },
        excerpt: { before: 'see the ', match: 'dentist', after: ' soon' },
      },
    ]);
  });

  it('opens a chat that was found by its title, once', () => {
    const group = foundChats([thread('1'), thread('2')], listed);
    expect(group?.commands.map(({ action }) => action)).toEqual([{ kind: 'open', href: '/chat/2' }]);
  });

  it('leads into a chat that is listed by its title as well', () => {
    expect(foundChats([thread('1', 'm-1')], listed)?.commands).toHaveLength(1);
  });

  it('is no group when nothing was found, and has at most six chats', () => {
    expect(foundChats([], listed)).toBeNull();
    expect(foundChats([thread('1')], listed)).toBeNull();
    const many = Array.from({ length: 20 }, (_, index) => thread(`n${index}`, `m${index}`));
    expect(foundChats(many, listed)?.commands).toHaveLength(6);
  });
});
