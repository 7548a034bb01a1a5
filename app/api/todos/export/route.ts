// GET: the account's ToDos as a file. ?format=json or csv; ?category one list instead of all.

import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { route } from '@/lib/http';
import { EXPORT_FORMATS, EXPORT_TYPES, exportTodos } from '@/lib/todos/files/export';
import { listSchema } from '@/lib/todos/list-schema';

const query = z.object({
  format: z.enum(EXPORT_FORMATS, 'The format is json or csv.').default('json'),
  category: listSchema.optional(),
});

export const GET = route(async (request) => {
  const account = await requireAccount();
  const { format, category: list } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const parts = exportTodos(account.id, format, list ?? null);
  // The first part is there before the answer begins, so that an error is still an answer.
  const first = await parts.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(first.value)),
    pull: async (controller) => {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
  const name = ['maistro-todos', list?.category, new Date().toISOString().slice(0, 10)]
    .filter(Boolean)
    .join('-');
  return new Response(body, {
    headers: {
      'content-type': EXPORT_TYPES[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'cache-control': 'no-store',
    },
  });
});
