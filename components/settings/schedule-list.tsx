'use client';
// Each schedule in words, with what can be done about it.

import Link from 'next/link';
import { useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button, buttonClass } from '@/components/ui/button';
import type { ScheduleView } from '@/lib/schedules/views';
import { When } from './when';

type Actions = {
  onEnable: (schedule: ScheduleView, enabled: boolean) => Promise<void>;
  onDelete: (schedule: ScheduleView) => Promise<void>;
};

export function ScheduleList({ schedules, ...actions }: Actions & { schedules: ScheduleView[] }) {
  if (schedules.length === 0) {
    return (
      <p className="rounded-xl border border-dashed p-6 text-center text-sm text-text-muted">
        There are none yet. A summary on every weekday at 8:00 is a good first one.
      </p>
    );
  }
  return (
    <ul className="divide-y rounded-xl border">
      {schedules.map((schedule) => (
        <ScheduleItem key={schedule.id} schedule={schedule} {...actions} />
      ))}
    </ul>
  );
}

function ScheduleItem({ schedule, onEnable, onDelete }: Actions & { schedule: ScheduleView }) {
  const [busy, setBusy] = useState(false);
  const { assistant, when, timeZone, message, enabled, nextRunAt, lastRunAt, chatId } = schedule;
  const what = `${assistant.name}, ${when}`;
  const doing = async (work: Promise<void>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex min-w-0 items-start gap-3">
        <AssistantMark name={assistant.name} color={assistant.color} />
        <div className="grid min-w-0 flex-1 gap-0.5">
          <p className="font-medium">
            {when}
            <span className="font-normal text-text-muted"> · {timeZone.replaceAll('_', ' ')}</span>
          </p>
          <p className="line-clamp-2 break-words text-sm text-text-muted">
            {assistant.name}: {message ?? 'made by a program'}
          </p>
          <p className="text-sm text-text-muted">
            {enabled ? (
              nextRunAt ? (
                <>
                  Next <When instant={nextRunAt} />
                </>
              ) : (
                'Over'
              )
            ) : (
              'Paused'
            )}
            {lastRunAt && (
              <>
                {' '}
                · last <When instant={lastRunAt} />
              </>
            )}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2 pl-10">
        {chatId && (
          <Link
            href={`/chat/${chatId}`}
            prefetch={false}
            className={buttonClass({ size: 'small' })}
            aria-label={`Open the chat of ${what}`}
          >
            Open chat
          </Link>
        )}
        <Button
          size="small"
          disabled={busy}
          aria-label={`${enabled ? 'Pause' : 'Resume'} ${what}`}
          onClick={() => doing(onEnable(schedule, !enabled))}
        >
          {enabled ? 'Pause' : 'Resume'}
        </Button>
        <Button
          size="small"
          variant="quiet"
          disabled={busy}
          aria-label={`Delete ${what}`}
          onClick={() => doing(onDelete(schedule))}
        >
          Delete
        </Button>
      </div>
    </li>
  );
}
