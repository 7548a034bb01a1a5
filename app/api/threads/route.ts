// GET: a page of the account's threads, latest first. With ?q those that hold the words, in the title or in a message.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { listThreads } from '@/lib/threads/list-threads';
import { searchChats } from '@/lib/threads/search-chats';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const query = z.object({
  cursor: z.string().max(100).optional(),
  assistantId: z.uuid('That is no assistant.').toLowerCase().optional(),
  archived: flag.optional(),
  q: z.string().trim().max(200, 'Search for at most 200 characters.').optional(),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { q, ...listing } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (q) return Response.json(await searchChats(account.id, q, listing));
  return Response.json(await listThreads(account.id, listing));
});
