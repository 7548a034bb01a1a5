// POST: runs a schedule of Settings at once.
import { requireAccount } from '@/lib/auth/session';
import { readId, route } from '@/lib/http';
import { beginCron } from '@/lib/langgraph/begin-cron';
import { runScheduleNow } from '@/lib/schedules/run-now';
import { readScheduleSettings } from '@/lib/schedules/views';

type Context = { params: Promise<{ id: string }> };

export const POST = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  await runScheduleNow(account.id, readId((await params).id, 'schedule'), beginCron, Date.now());
  return Response.json(await readScheduleSettings(account.id));
});
