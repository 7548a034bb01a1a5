// GET: the chat's public link, or null. POST: makes it, or lets it show what the chat shows now. DELETE: revokes it.

import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { findShare, revokeShare, shareThread } from '@/lib/threads/share';

type Params = { params: Promise<{ id: string }> };

export const GET = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  return Response.json({ share: await findShare(account.id, readId((await params).id, 'chat')) });
});

export const POST = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  return Response.json(await shareThread(account.id, readId((await params).id, 'chat')));
});

export const DELETE = route(async (_request, { params }: Params) => {
  const account = await requireAccount();
  await revokeShare(account.id, readId((await params).id, 'chat'));
  return new Response(null, { status: 204 });
});
