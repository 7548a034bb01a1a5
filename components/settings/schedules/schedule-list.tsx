// All schedules, or a word on what a first one could be.

import type { ScheduleView } from '@/lib/schedules/views';
import { type ScheduleActions, ScheduleRow } from './schedule-row';

export function ScheduleList({ schedules, ...actions }: ScheduleActions & { schedules: ScheduleView[] }) {
  if (schedules.length === 0) {
    return (
      <p className="rounded-xl border border-dashed p-6 text-center text-sm text-text-muted">
        There are none yet. A summary on every weekday at 8:00 is a good first one.
      </p>
    );
  }
  return (
    <ul aria-label="Your schedules" className="divide-y rounded-xl border">
      {schedules.map((schedule) => (
        <ScheduleRow key={schedule.id} schedule={schedule} {...actions} />
      ))}
    </ul>
  );
}
