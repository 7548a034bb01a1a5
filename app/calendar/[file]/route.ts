// GET: a list as a calendar, for whoever has the secret address. Calendar programs read it again and again.

import { createHash } from 'node:crypto';
import { readFeed } from '@/lib/calendar/read-feed';
import { CALENDAR_TYPE } from '@/lib/calendar/write-calendar';
import { notFound } from '@/lib/errors';
import { route } from '@/lib/http';

type Params = { params: Promise<{ file: string }> };

export const GET = route(async (request, { params }: Params) => {
  const { file } = await params;
  const calendar = file.endsWith('.ics') ? await readFeed(file.slice(0, -'.ics'.length)) : null;
  if (calendar === null) throw notFound('calendar');
  const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  const headers = {
    'cache-control': 'private, no-cache',
    etag: tag,
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  };
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  return new Response(calendar, {
    headers: {
      ...headers,
      'content-type': CALENDAR_TYPE,
      'content-disposition': 'inline; filename="maistro.ics"',
    },
  });
});

/** RFC 9110, 13.1.2: a list of tags, or any; whether one is weak makes no difference. */
function isKnown(given: string | null, tag: string): boolean {
  if (given === null) return false;
  return given.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}
