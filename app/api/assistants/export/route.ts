// Assistants with all their versions as a file: all of them, or the one that `id` names.
import { exportAssistants } from '@/lib/assistants/export';
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';

export const GET = route(async (request) => {
  const account = await requireAccount();
  const id = new URL(request.url).searchParams.get('id');
  const file = await exportAssistants(account.id, id === null ? null : readId(id, 'assistant'));
  const name = `maistro-assistants-${new Date().toISOString().slice(0, 10)}.json`;
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
});
