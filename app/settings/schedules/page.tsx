// What the assistants do by the clock.
import type { Metadata } from 'next';
import { ScheduleSettings } from '@/components/settings/schedule-settings';
import { listAssistants } from '@/lib/assistants/get';
import { pageAccount } from '@/lib/auth/page-account';
import { listScheduleViews } from '@/lib/schedules/views';

export const metadata: Metadata = { title: 'Schedules' };

export default async function SchedulesPage() {
  const account = await pageAccount('/settings/schedules');
  const [assistants, schedules] = await Promise.all([
    listAssistants(account.id),
    listScheduleViews(account.id),
  ]);
  return (
    <ScheduleSettings
      assistants={assistants.map(({ id, name, color }) => ({ id, name, color }))}
      initial={schedules}
    />
  );
}
