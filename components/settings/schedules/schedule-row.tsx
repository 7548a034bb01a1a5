'use client';
// One schedule in words, with what can be done about it.

import Link from 'next/link';
import { useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { ScheduleView } from '@/lib/schedules/views';
import { When } from '../when';
import { inputOf } from './schedule-input';

export type ScheduleActions = {
  onEdit: (schedule: ScheduleView) => void;
  onRun: (schedule: ScheduleView) => Promise<void>;
  onEnable: (schedule: ScheduleView, enabled: boolean) => Promise<void>;
  onDelete: (schedule: ScheduleView) => Promise<void>;
};

export function ScheduleRow({ schedule, ...actions }: ScheduleActions & { schedule: ScheduleView }) {
  const { onEdit, onRun, onEnable, onDelete } = actions;
  const { assistant, when, timeZone, message, enabled, isResting } = schedule;
  const [busy, setBusy] = useState(false);
  const what = `${assistant.name}, ${when}`;
  const doing = async (work: Promise<void>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  const buttons = [
    { label: 'Edit', isShown: inputOf(schedule) !== null, onClick: () => onEdit(schedule) },
    { label: 'Run now', isShown: !isResting, onClick: () => doing(onRun(schedule)) },
    {
      label: enabled ? 'Pause' : 'Resume',
      isShown: true,
      onClick: () => doing(onEnable(schedule, !enabled)),
    },
    { label: 'Delete', isShown: true, onClick: () => doing(onDelete(schedule)) },
  ];
  return (
    <li className="grid min-w-0 gap-2 px-4 py-3">
      <div className="flex min-w-0 items-start gap-3">
        <span className={cn('flex', (isResting || !enabled) && 'opacity-50')}>
          <AssistantMark {...assistant} />
        </span>
        <div className="grid min-w-0 flex-1 gap-0.5">
          <p className="wrap-anywhere font-medium">
            {when}
            <span className="font-normal text-text-muted"> · {timeZone.replaceAll('_', ' ')}</span>
          </p>
          <p className="wrap-anywhere line-clamp-2 text-sm text-text-muted">
            {assistant.name}: {message ?? 'made by a program'}
          </p>
          <State schedule={schedule} what={what} />
        </div>
      </div>
      <div className="flex flex-wrap gap-2 sm:pl-10">
        {buttons.map(
          ({ label, isShown, onClick }) =>
            isShown && (
              <Button
                key={label}
                size="small"
                variant={label === 'Delete' ? 'quiet' : 'secondary'}
                aria-disabled={busy || undefined}
                aria-label={`${label} ${what}`}
                onClick={() => !busy && onClick()}
              >
                {label}
              </Button>
            ),
        )}
      </div>
    </li>
  );
}

function State({ schedule, what }: { schedule: ScheduleView; what: string }) {
  const { assistant, enabled, isResting, nextRunAt, lastRunAt, chatId } = schedule;
  if (isResting) {
    return (
      <p className="wrap-anywhere text-sm">
        {assistant.name} was deleted, so nothing is asked. Edit this to choose another assistant.
      </p>
    );
  }
  return (
    <p className="text-sm text-text-muted">
      {!enabled && 'Paused'}
      {enabled && nextRunAt === null && 'Over'}
      {enabled && nextRunAt && (
        <>
          Next <When instant={nextRunAt} />
        </>
      )}
      {lastRunAt && (
        <>
          {' '}
          · last <When instant={lastRunAt} />
        </>
      )}
      {chatId && (
        <>
          {' · '}
          <Link
            href={`/chat/${chatId}`}
            prefetch={false}
            aria-label={`Open the chat of ${what}`}
            className="text-text underline underline-offset-2"
          >
            Open chat
          </Link>
        </>
      )}
    </p>
  );
}
