// GET: the chat as a file. ?format=markdown or json; times of Markdown are told in ?timeZone.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { exportThread, FORMATS } from '@/lib/threads/export';
import { isTimeZone } from '@/lib/time/clock';

type Params = { params: Promise<{ id: string }> };

const query = z.object({
  format: z.enum(FORMATS).default('markdown'),
  timeZone: z.string().max(64).refine(isTimeZone, 'Unknown time zone.').default('UTC'),
});

export const GET = route(async (request, { params }: Params) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'chat');
  const { format, timeZone } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { name, type, text } = await exportThread(account.id, id, { format, timeZone, now: Date.now() });
  return new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
});
