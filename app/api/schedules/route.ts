// The schedules of Settings: read them all, or make one.
import { z } from 'zod';
import { requireAccount } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';
import { chatPayload } from '@/lib/schedules/chat-payload';
import { createSchedule } from '@/lib/schedules/create';
import { listScheduleViews } from '@/lib/schedules/views';
import { toExpression } from '@/lib/schedules/weekly';
import { isTimeZone } from '@/lib/time/clock';

const bodySchema = z.object({
  assistantId: z.uuid('Choose an assistant.').toLowerCase(),
  message: z
    .string()
    .max(20_000, 'A message has at most 20,000 characters.')
    .refine((text) => text.trim() !== '', 'Write what to ask.'),
  days: z.array(z.number().int().min(0).max(6)).min(1, 'Choose at least one day.').max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose a time, such as 08:00.'),
  timeZone: z.string().refine(isTimeZone, 'This time zone is not known.'),
});

export const GET = route(async () => {
  const account = await requireAccount();
  return Response.json({ schedules: await listScheduleViews(account.id) });
});

export const POST = route(async (request) => {
  const account = await requireAccount();
  const { assistantId, message, days, time, timeZone } = await readJson(request, bodySchema);
  await createSchedule(
    account.id,
    {
      assistantId,
      origin: 'settings',
      threadId: null,
      expression: toExpression({ days, time }),
      timeZone,
      payload: chatPayload(message.trim()),
      onRunCompleted: 'keep',
    },
    Date.now(),
  );
  return Response.json({ schedules: await listScheduleViews(account.id) }, { status: 201 });
});
