// One schedule of Settings: pause it, resume it, delete it.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { deleteSchedule, updateSchedule } from '@/lib/schedules/update';
import { listScheduleViews } from '@/lib/schedules/views';

type Context = { params: Promise<{ id: string }> };

const bodySchema = z.object({ enabled: z.boolean() });

export const PATCH = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'schedule');
  await updateSchedule(account.id, id, await readJson(request, bodySchema), Date.now());
  return Response.json({ schedules: await listScheduleViews(account.id) });
});

export const DELETE = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  await deleteSchedule(account.id, readId((await params).id, 'schedule'));
  return Response.json({ schedules: await listScheduleViews(account.id) });
});
