// The schedules of Settings: read them all, or make one.
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { newChatSchedule } from '@/lib/schedules/chat-input';
import { chatPayload } from '@/lib/schedules/chat-payload';
import { createSchedule } from '@/lib/schedules/create';
import { readScheduleSettings } from '@/lib/schedules/views';
import { toExpression } from '@/lib/schedules/weekly';

export const GET = route(async () => {
  const account = await requireAccount();
  return Response.json(await readScheduleSettings(account.id));
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { message, days, time, ...given } = await readJson(request, newChatSchedule);
  await createSchedule(
    account.id,
    {
      ...given,
      origin: 'settings',
      threadId: null,
      expression: toExpression({ days, time }),
      payload: chatPayload(message),
      onRunCompleted: 'keep',
    },
    Date.now(),
  );
  return Response.json(await readScheduleSettings(account.id), { status: 201 });
});
