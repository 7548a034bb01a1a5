// One schedule of Settings: change it, pause it, resume it, delete it.
import { requireAccount } from '@/lib/auth/session';
import { readId, readJson, route } from '@/lib/http';
import { chatSchedulePatch, toPatch } from '@/lib/schedules/chat-input';
import { editChatSchedule } from '@/lib/schedules/edit-chat-schedule';
import { deleteSchedule } from '@/lib/schedules/update';
import { readScheduleSettings } from '@/lib/schedules/views';

type Context = { params: Promise<{ id: string }> };

export const PATCH = route<Context>(async (request, { params }) => {
  const account = await requireAccount();
  const id = readId((await params).id, 'schedule');
  await editChatSchedule(account.id, id, toPatch(await readJson(request, chatSchedulePatch)), Date.now());
  return Response.json(await readScheduleSettings(account.id));
});

export const DELETE = route<Context>(async (_request, { params }) => {
  const account = await requireAccount();
  await deleteSchedule(account.id, readId((await params).id, 'schedule'));
  return Response.json(await readScheduleSettings(account.id));
});
